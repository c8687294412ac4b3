-- The ledger: each call, and the text it became.

create table call (
    id             text        primary key, -- Asterisk's unique id with its system name
    did            text,                    -- the hotline's number, E.164; null if none was found
    dialed_number  text        not null,
    caller         text,                    -- E.164; null unless the caller allowed its use
    caller_line    text        not null,
    outcome        text        not null,
    hotline_revision int,
    started_at     timestamptz not null,
    decided_at     timestamptz,             -- when the text was committed
    ended_at       timestamptz,
    trace          json        not null
) with (fillfactor = 70);

create index call_by_time on call (started_at desc);
create index call_by_did on call (did, started_at desc);
create index call_by_outcome on call (outcome, started_at desc);

create table message (
    id              uuid        primary key,
    call_id         text        not null references call,
    did             text        not null,
    text_key        text        not null,
    text_version    int         not null,
    recipient       text        not null, -- E.164
    sender_id       text        not null,
    body            text        not null,
    status          text        not null,
    reason          text,                 -- why it is where it is; a RejectReason or a word of the outbox
    detail          text,
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    claimed_by      text,
    claimed_at      timestamptz,
    uncertain_since timestamptz,
    resends         int         not null default 0, -- submits after an uncertain one; each may have doubled the text
    gateway         text,
    created_at      timestamptz not null,
    submitted_at    timestamptz,
    settled_at      timestamptz,
    valid_until     timestamptz not null,
    unique (call_id, text_key)            -- a repeated request finds its text already there
) with (fillfactor = 70);

create index message_due on message (next_attempt_at) where status = 'PENDING';
create index message_claimed on message (claimed_at) where status = 'CLAIMED';
create index message_uncertain on message (uncertain_since) where status = 'UNCERTAIN';
create index message_by_time on message (created_at desc);
create index message_by_status on message (status, created_at desc);

create table message_segment (
    gateway    text        not null,
    smsc_id    text        not null,
    message_id uuid        not null references message,
    number     int         not null, -- from 1
    state      text,                 -- a MessageState; null until a receipt came
    state_at   timestamptz,
    detail     text,
    primary key (gateway, smsc_id)
) with (fillfactor = 70);

create index message_segment_by_message on message_segment (message_id);

-- receipts that came before their segment was known
create table early_receipt (
    gateway     text        not null,
    smsc_id     text        not null,
    state       text        not null,
    detail      text        not null,
    received_at timestamptz not null
);
create index early_receipt_by_segment on early_receipt (gateway, smsc_id);
