-- Incidents: sentences and texts that are approved ahead and switched on for hotlines, and the all-clear to those who were told.

create table incident (
    key        text        primary key,
    document   jsonb       not null, -- as it was written
    state      text        not null,
    written_by text        not null,
    written_at timestamptz not null,
    armed_by   text,
    armed_at   timestamptz,
    round      int                   -- the last time it was switched on; null if it never was
);
create index incident_in_force on incident (state);

-- each time that one was switched on, and what came after
create table incident_round (
    id              int         generated always as identity primary key,
    incident        text        not null references incident,
    dids            text[]      not null, -- E.164; none: all hotlines
    since           timestamptz not null,
    until           timestamptz not null, -- when it ends by itself
    switched_by     text        not null,
    over_at         timestamptz,
    over_by         text,                 -- null if it expired
    follow_up       text        not null default 'NONE',
    follow_up_end   text,                 -- why it does not run any more
    follow_up_by    text,                 -- null if it went by itself
    follow_up_since timestamptz,
    follow_up_until timestamptz,
    at_night        boolean     not null default false,
    told            int         not null default 0, -- how many it is for
    sent            int         not null default 0,
    left_out        int         not null default 0, -- numbers that get no text any more
    pass            int         not null default 1, -- the second one finds who was told while the first went on
    passed          text        not null default '', -- up to which recipient this pass has come
    last_slot       timestamptz           -- for when the last text was written: what keeps the rate, on all nodes together
);
create index incident_round_by_incident on incident_round (incident, id desc);
create index incident_round_following on incident_round (id) where follow_up = 'RUNNING';

-- Under which of them a text was decided: whom the all-clear is for. Null for nearly all, which the index then leaves alone;
-- neither column ever changes, so no step of a text's life touches it.
alter table message add column incident_round int;
create index message_of_incident on message (incident_round, recipient) where incident_round is not null;
