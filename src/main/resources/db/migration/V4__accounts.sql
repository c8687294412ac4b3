-- Who may sign in, and what their sessions are sealed with.

create table account (
    username      text        primary key,
    password_hash text        not null, -- bcrypt in modular crypt format
    roles         text        not null, -- comma-separated
    created_at    timestamptz not null
);

-- one row: the key of the session cookies, made here so that it is the same on every node and after every restart
create table session_key (
    only_row boolean primary key default true check (only_row),
    key      text    not null
);
insert into session_key (key) values (gen_random_uuid()::text || gen_random_uuid()::text); -- 244 random bits
