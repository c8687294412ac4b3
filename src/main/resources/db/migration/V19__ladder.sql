-- What callers get when everybody calls: how much each node has, where rungs begin, which are pinned, and each change; and how
-- fast each node sends, from which it is told how long a text takes.

-- Written each second by each node and worth nothing a few seconds later: it needs no log.
create unlogged table ladder_load (
    node             text             not null,
    scope            text             not null, -- 'service', or a hotline's number
    calls_per_second double precision not null,
    concurrent       int              not null,
    at               timestamptz      not null,
    primary key (node, scope)
);

create table ladder_limit (
    scope            text        primary key,
    calls_per_second double precision[], -- for SHORT, HANG_UP and SHED; null: the service's setting
    concurrent       double precision[],
    channel_use      double precision[],
    set_by           text        not null,
    set_at           timestamptz not null
);

create table ladder_pin (
    scope     text        primary key,
    rung      text        not null,
    until     timestamptz,           -- null: until somebody lets it go
    pinned_by text        not null,
    pinned_at timestamptz not null
);

create table ladder_event (
    id               bigint           generated always as identity primary key,
    scope            text             not null,
    at               timestamptz      not null,
    rung_before      text             not null,
    rung             text             not null,
    why              text             not null,
    figure           double precision not null, -- what was measured
    reached          double precision not null, -- the limit that it reached; 0 if none has to do with it
    calls_per_second double precision not null,
    concurrent       int              not null,
    channel_use      double precision not null,
    pinned_by        text,
    node             text             not null
);
create index ladder_event_by_scope on ladder_event (scope, id desc);

create unlogged table send_pace (
    node       text             primary key,
    contracted double precision not null, -- texts a second that the leased shares allow now
    seen       double precision not null, -- texts a second that left in the last seconds
    bounded    boolean          not null, -- whether a contract or the upstream limits all lanes
    at         timestamptz      not null
);
