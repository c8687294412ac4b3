-- Drafts that two people write, proposals that a second person approves, and revisions that tell who let them go live.

-- counts the writes of the draft: who wants to change it says which one was read
alter table hotline add column draft_version bigint not null default 1;

alter table hotline_revision
    add column author   text,                     -- who wrote or proposed it; null: who published it
    add column approver text,                     -- null: nobody had to
    add column note     text not null default '',
    add column restored int;                      -- the revision whose document this one brings back
update hotline_revision set author = published_by;

create table hotline_proposal (
    id            bigint      generated always as identity primary key,
    did           text        not null,
    document      text        not null, -- as the draft was; later writes do not touch it
    drafted_by    text        not null,
    author        text        not null,
    note          text        not null default '',
    proposed_at   timestamptz not null,
    go_live_at    timestamptz,          -- null: as soon as it may
    state         text        not null,
    decided_by    text,                 -- who approved, refused or withdrew it
    decided_at    timestamptz,
    decision_note text        not null default '',
    revision      int,                  -- the one it became
    failure       text                  -- why it could not go live
);
create index hotline_proposal_by_did on hotline_proposal (did, id desc);
-- one plan a hotline: two would overwrite each other
create unique index hotline_proposal_open on hotline_proposal (did) where state in ('WAITING', 'SCHEDULED');
create index hotline_proposal_waiting on hotline_proposal (proposed_at) where state = 'WAITING';
create index hotline_proposal_due on hotline_proposal (go_live_at) where state = 'SCHEDULED';
