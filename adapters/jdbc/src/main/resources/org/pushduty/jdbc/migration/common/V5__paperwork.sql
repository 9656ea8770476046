-- Texts that are kept under a key: the notes pages that the bot keeps itself, and what it last wrote on others. From here
-- on the log can have entries of the paperwork of a push, and effects can be letters; older programs cannot read them.
create table if not exists document (
  name     varchar not null primary key,
  version  bigint not null,
  body     varchar not null
);
