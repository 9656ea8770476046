-- No table changes: from here on the log has hero-changed, reminder-given and topic-remarked, which older programs
-- cannot read.
select 1;
