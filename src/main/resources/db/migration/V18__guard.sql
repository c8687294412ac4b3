-- What may be sent: the limits that people changed, what is counted for them, who is never texted, and the switch that stops it all.

-- as changed; a quota that is not here has its standard
create table guard_limit (
    quota      text        primary key,
    mode       text        not null,
    most       bigint      not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

-- Counted in the transaction that writes the text. Updated in place many times, by primary key alone: heap-only.
create table guard_use (
    quota        text        not null,
    subject      text        not null, -- a number, a range, a hotline, or all; forgotten with its window
    window_start timestamptz not null,
    used         bigint      not null,
    primary key (quota, subject, window_start)
) with (fillfactor = 50);
create index guard_use_by_time on guard_use (window_start);

-- what the limits did, minute by minute; nobody's number
create table guard_hit (
    quota    text        not null, -- or ASKED, SENT_BEFORE, BLOCKED
    mode     text        not null, -- that of the limit
    minute   timestamptz not null,
    hits     bigint      not null,
    primary key (minute, quota, mode)
) with (fillfactor = 50);

create table blocked_number (
    number     text        primary key, -- E.164
    reason     text        not null,
    blocked_by text        not null,
    blocked_at timestamptz not null,
    id         uuid        not null unique default gen_random_uuid() -- for those who may not see the number
);
create index blocked_number_newest on blocked_number (blocked_at desc);

create table denied_prefix (
    prefix    text        primary key, -- the first digits of E.164, with the plus sign
    note      text        not null,
    denied_by text        not null,
    denied_at timestamptz not null
);

-- one row, or none as long as nobody touched it
create table sending_switch (
    single     boolean     primary key default true check (single),
    stopped    boolean     not null,
    reason     text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
