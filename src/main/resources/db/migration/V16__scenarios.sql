-- Rehearsals that can be repeated; the document is the YAML that people read and write.

create table lab_scenario (
    name        text        primary key,
    document    text        not null,
    written_by  text        not null,
    written_at  timestamptz not null,
    last_run_at timestamptz,
    last_passed boolean
);
