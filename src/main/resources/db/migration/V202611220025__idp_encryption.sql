-- What an identity provider's assertions must be encrypted with; both off: encrypted ones (AES-GCM) are taken, and plain ones too.
alter table idp
  add column encryption_required boolean not null default false,   -- a plain assertion is refused
  add column cbc_accepted        boolean not null default false;   -- AES-CBC too, inside a Response that is signed as a whole
