-- The sending side: what a text may do when its submit is uncertain or a carrier gives up, what happened to it, and who may
-- send how fast.

-- Each of these says since when or until when something is so, and is null when it is not. The partial indexes look at them and
-- not at the status: a receipt, which changes the status of every text, then touches no index at all.
alter table message alter column next_attempt_at drop not null;
update message set next_attempt_at = null where status <> 'PENDING';
update message set claimed_at = null where status <> 'CLAIMED';
update message set uncertain_since = null where status <> 'UNCERTAIN';
alter table message add column blocked_at timestamptz;

drop index message_due;
drop index message_claimed;
drop index message_uncertain;
drop index message_by_status;
create index message_due on message (next_attempt_at) where next_attempt_at is not null;
create index message_claimed on message (claimed_at) where claimed_at is not null;
create index message_uncertain on message (uncertain_since) where uncertain_since is not null;
create index message_blocked on message (blocked_at) where blocked_at is not null;

alter table message
    add column failures           int    not null default 0, -- submits that count against the most there may be
    add column segments           int    not null default 0, -- of the last submit that left; what is billed
    add column receipts_due       int    not null default 0, -- ids the upstream gave; not each one gives an id a segment
    add column segments_delivered int    not null default 0,
    add column segments_failed    int    not null default 0,
    add column when_uncertain     text   not null default 'RESEND_ONCE',
    add column when_undelivered   text   not null default 'NOTHING',
    add column not_by             text[] not null default '{}', -- gateways that had it and may not get it again
    add column history            jsonb  not null default '[]'; -- each submit and each decision about it, in order

alter table message_segment
    add column attempt int   not null default 1,
    add column states  jsonb not null default '[]'; -- each report with its time, in the order they came
update message_segment set states = jsonb_build_array(jsonb_build_object('state', state, 'at', state_at))
where state is not null;
update message m set segments = s.all_of_them, receipts_due = s.all_of_them, segments_delivered = s.delivered, segments_failed = s.failed
from (select message_id, count(*) as all_of_them, count(*) filter (where state = 'DELIVERED') as delivered,
             count(*) filter (where state in ('EXPIRED', 'DELETED', 'UNDELIVERABLE', 'REJECTED')) as failed
      from message_segment group by message_id) s
where m.id = s.message_id;

-- The rows are written in the transaction of what they belong to, or after it by its id. A check at each row would cost a lock
-- on the text, four times in its life.
alter table message drop constraint message_call_id_fkey;
alter table message_segment drop constraint message_segment_message_id_fkey;

drop index call_by_outcome;

-- a receipt whose segment is unknown may still name the text by whom it went to
alter table early_receipt add column recipient text;
create index early_receipt_by_time on early_receipt (received_at);

-- Who may submit how much a second by a gateway; a node that dies renews nothing, and its share falls to the others. What a
-- node gave back stays counted for a second, because the second before is what the upstream measures.
create table lane_lease (
    gateway    text        not null,
    holder     text        not null, -- a node; or a node's returned share
    share      int         not null, -- submits a second
    expires_at timestamptz not null,
    primary key (gateway, holder)
);

alter table text
    add column validity_seconds int,  -- null: the service's setting
    add column when_uncertain   text not null default 'RESEND_ONCE',
    add column when_undelivered text not null default 'NOTHING';
alter table text_version
    add column validity_seconds int,
    add column when_uncertain   text not null default 'RESEND_ONCE',
    add column when_undelivered text not null default 'NOTHING';

-- the processes that live; what one that is not here had claimed may have left
create table node_lease (
    node       text        primary key,
    expires_at timestamptz not null
);

create index message_by_recipient on message (recipient, created_at desc);
