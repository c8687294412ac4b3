-- What the embedded handset received.

create table handset_text (
    id          uuid        primary key, -- the message's
    recipient   text        not null,    -- E.164
    sender_id   text        not null,
    body        text        not null,
    segments    int         not null,
    received_at timestamptz not null
);
create index handset_text_by_recipient on handset_text (recipient, received_at desc);
create index handset_text_by_time on handset_text (received_at desc);
