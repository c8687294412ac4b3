-- The sending side: what is looked for, by an index.

-- the text that a receipt is about when nobody knows the receipt's id
create index early_receipt_by_recipient on early_receipt (gateway, recipient) where recipient is not null;

-- few rows, and a receipt touches none of them: it leaves both columns as they are
create index message_resent on message (next_attempt_at) where next_attempt_at is not null and resends > 0;

-- since when it is worth delivering anew, because a person released it; null if nobody did
alter table message add column released_at timestamptz;
update message set released_at = (select max((h ->> 'at')::timestamptz) from jsonb_array_elements(history) h
                                  where h ->> 'event' = 'RELEASED')
where blocked_at is not null;

-- The status of a text that ended in no delivery or waits for somebody: what people ask for, and few. It is null in the states that
-- each text goes through, so that no step of theirs touches the index. An index on the status itself would be written at each
-- receipt, and all others with it.
alter table message add column rare_status text generated always as (
    case when status in ('UNCERTAIN', 'UNDELIVERED', 'REJECTED', 'EXPIRED', 'BLOCKED', 'SUPPRESSED') then status end) stored;
create index message_rare on message (rare_status, created_at desc) where rare_status is not null;
