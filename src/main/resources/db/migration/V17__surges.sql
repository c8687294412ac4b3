-- Surges of rehearsed calls that are over: what was offered, second by second, and what came of it.
create table surge (
    id       uuid        primary key,
    ended_at timestamptz not null,
    document jsonb       not null
);
create index surge_by_end on surge (ended_at desc);
