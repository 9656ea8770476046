-- What was put to somebody and waits for their yes. It lives for minutes: backups leave it out. From here on effects can
-- be of the kind announce, which older programs cannot read.
create table if not exists question (
  code     varchar not null primary key,
  ends_at  timestamp(6) with time zone not null,
  payload  varchar not null
);
