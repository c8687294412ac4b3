-- What an engine once spoke, so that a second node need not speak it again. A content name stands for one sound: rows never change.

create table prompt_audio (
    content_name text        primary key check (content_name ~ '^[0-9a-f]{32}$'),
    wav          bytea       not null,
    created_at   timestamptz not null
);
