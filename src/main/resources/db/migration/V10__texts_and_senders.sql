-- Texts that a second person approves, in several languages and lengths; who we are to recipients, by carrier.

alter table text
    add column short_body text,                       -- for handsets that take 70 characters; null if there is none
    add column variants   text not null default '{}'; -- in JSON: to a language its body, url and shortBody

alter table text_version
    add column short_body     text,
    add column variants       text        not null default '{}',
    add column state          text        not null default 'APPROVED', -- versions of before nobody had to approve
    add column submitted_at   timestamptz,
    add column decided_by     text,        -- who approved or refused it
    add column decided_at     timestamptz,
    add column note           text,        -- what they said
    add column approved_until timestamptz, -- the first moment at which it may no longer be sent
    add column tested_by      text,        -- who saw it on a handset
    add column tested_at      timestamptz;

-- as if their authors had approved them; they are worth a year from now on, as new ones are
update text_version set submitted_at = created_at, decided_by = created_by, decided_at = created_at,
                        approved_until = now() + interval '365 days';

create index text_version_waiting on text_version (submitted_at) where state = 'WAITING';

-- what a handset of this carrier may show as the sender, by the carrier's review
create table sender (
    id               bigint generated always as identity primary key,
    carrier          text        not null,
    kind             text        not null,
    value            text        not null, -- digits as they are registered
    valid_from       date        not null,
    valid_until      date,                 -- the last day; null if no end is known
    review_reference text        not null,
    published_at     text,                 -- the page of the company's site that names it
    updated_at       timestamptz not null,
    updated_by       text        not null,
    unique (carrier, value, valid_from)
);

-- domains that the company's links lead to; each with all beneath it
create table link_domain (
    name     text        primary key,
    added_at timestamptz not null,
    added_by text        not null
);

-- names by which readers know the company; one of them stands in each text
create table company_name (
    name     text        primary key,
    added_at timestamptz not null,
    added_by text        not null
);
