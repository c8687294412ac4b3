-- Files that somebody handed in on a page and looks at before they are taken. The one who handed it in alone sees it; a day later it is gone.
create table import_upload (
    id          uuid        primary key,
    name        text        not null,
    content     bytea       not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null
);
create index import_upload_by_time on import_upload (uploaded_at);
