-- People, how they are locked out for a while, and keys for their programs.

alter table account
    add column name             text        not null default '', -- of the person
    add column state            text        not null default 'OPEN', -- or CLOSED; rows stay, for the audit trail names them
    add column version          bigint      not null default 1, -- raised by what must end every session
    add column new_password_due boolean     not null default false, -- somebody else knows the present one
    add column signed_in_at     timestamptz; -- by the form
alter table account alter column name drop default, alter column state drop default, alter column version drop default,
    alter column new_password_due drop default;

update account set name = username;

-- by the name that was tried, whether there is such an account or not: a lock must not tell
create table sign_in_failure (
    username     text        primary key,
    failures     int         not null,
    failed_at    timestamptz not null,
    locked_until timestamptz
) with (fillfactor = 70);
create index sign_in_failure_by_time on sign_in_failure (failed_at);

create table api_key (
    id           uuid        primary key,
    username     text        not null references account,
    name         text        not null, -- what it is for
    prefix       text        not null, -- its first characters, to recognise it by
    hash         text        not null unique, -- SHA-256 in hexadecimal
    roles        text        not null, -- comma-separated
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz, -- to the minute
    revoked_at   timestamptz
);
create index api_key_by_person on api_key (username);
