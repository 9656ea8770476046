-- "if not exists" throughout: H2 commits each of these by itself, and the process may be killed between two of them.

create table if not exists log_entry (
  train         varchar not null,
  number        bigint not null,
  happened_at   timestamp(6) with time zone not null,
  actor_name    varchar not null,
  actor_account varchar not null,
  actor_place   varchar not null,
  kind          varchar not null,
  payload       varchar not null,
  primary key (train, number)
);

create table if not exists effect (
  id          bigint not null primary key,
  train       varchar not null,
  stored_at   timestamp(6) with time zone not null,
  kind        varchar not null,
  destination varchar not null,
  payload     varchar not null,
  attempts    integer not null,
  not_before  timestamp(6) with time zone not null,
  state       varchar not null check (state in ('waiting', 'delivered', 'dropped')),
  done_at     timestamp(6) with time zone,
  reason      varchar not null
);

-- Few of many effects are waiting, and few of those delivered are topics. The destination is left out: PostgreSQL
-- refuses index rows of more than 2,704 bytes, and a destination is as long as somebody made it.
create index if not exists effect_by_state on effect (state, kind, id);

-- One row: the program that opened the store last.
create table if not exists written_by (
  program varchar not null
);
