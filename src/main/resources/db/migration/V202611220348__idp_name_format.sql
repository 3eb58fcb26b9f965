-- where the NameID tells people apart, its format belongs to it: the same text in another format may be somebody else. Pinned like what is signed.
alter table idp add column name_format text;
