-- Recordings of the company's own, in the form in which callers hear them. They have no second copy: what prompt_audio holds can be made again,
-- these cannot. A recording never changes; another sound is another recording, so that what was approved is what is heard.
create table recording (
    name         text        primary key check (length(name) between 1 and 64),
    content_name text        not null check (content_name ~ '^[0-9a-f]{32}$'),
    says         text        not null,
    wav          bytea       not null,
    length_ms    integer     not null check (length_ms > 0),
    file_name    text        not null,
    uploaded_by  text        not null,
    uploaded_at  timestamptz not null
);
create index recording_by_content on recording (content_name);

-- How the company's words are pronounced, for all hotlines.
create table pronunciation (
    language   text        not null check (language in ('ja', 'en')),
    word       text        not null check (length(word) between 1 and 50),
    reading    text        not null check (length(reading) between 1 and 100),
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (language, word)
);
