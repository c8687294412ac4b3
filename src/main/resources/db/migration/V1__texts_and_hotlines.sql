-- What callers can get: texts, and hotlines with their flow documents.

create table text (
    key        text        primary key,
    version    int         not null,
    body       text        not null,
    url        text        not null,
    purpose    text        not null,
    updated_at timestamptz not null,
    updated_by text        not null
);

-- every version a text ever had: a message names the one it was made from
create table text_version (
    key        text        not null,
    version    int         not null,
    body       text        not null,
    url        text        not null,
    purpose    text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    primary key (key, version)
);

create table hotline (
    did                text        primary key, -- E.164
    draft              text        not null,    -- the flow document in JSON; text, so that people get back what they wrote
    drafted_at         timestamptz not null,
    drafted_by         text        not null,
    published_revision int
);

create table hotline_revision (
    did          text        not null references hotline,
    number       int         not null,
    document     text        not null,
    published_at timestamptz not null,
    published_by text        not null,
    primary key (did, number)
);

-- one row; every change that callers can notice adds one, and every node looks at it
create table publication (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null
);
insert into publication (version) values (0);
