-- Who changed what, and when. Rows are added and never touched again.

create table audit_entry (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null, -- who, by name
    action  text        not null,
    subject text        not null, -- what, by kind and name: text:catalogue
    before  text,
    after   text
);
create index audit_entry_by_actor on audit_entry (actor, id desc);
create index audit_entry_by_subject on audit_entry (subject, id desc);
create index audit_entry_by_action on audit_entry (action, id desc);
create index audit_entry_by_time on audit_entry (at);

create function audit_entries_stay() returns trigger language plpgsql as $$
begin
    raise exception 'entries of the audit trail are never changed or removed';
end $$;
create trigger audit_entries_stay before update or delete on audit_entry
    for each row execute function audit_entries_stay();
create trigger audit_trail_stays before truncate on audit_entry
    for each statement execute function audit_entries_stay();
