-- Calls that somebody makes to try a hotline: marked, and counted nowhere. Real ones cost what they did: the marks are columns of
-- rows that are written anyway, and the index has no entry of theirs.

alter table call
    add column rehearsal boolean not null default false;

alter table message
    add column rehearsal boolean not null default false,
    add column in_house  boolean not null default false; -- leaves by the gateway of rehearsals, and by no other

create index message_in_house_due on message (next_attempt_at) where next_attempt_at is not null and in_house;

-- whose telephones get texts of rehearsals the way of real ones
create table test_number (
    number   text        primary key, -- E.164
    name     text        not null,
    added_by text        not null,
    added_at timestamptz not null
);
