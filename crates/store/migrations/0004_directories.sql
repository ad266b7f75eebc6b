-- Directories of two kinds, with tags; and calls that may be repeated.

ALTER TABLE directories ADD COLUMN kind TEXT NOT NULL DEFAULT 'cloud'; -- cloud, connected
ALTER TABLE directories ADD COLUMN size TEXT NOT NULL DEFAULT 'Small';
ALTER TABLE directories ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE directories ADD COLUMN sync_enabled BIGINT NOT NULL DEFAULT 0;

-- Two accounts may each have a domain of the same name: their networks do not meet.
DROP INDEX directories_dns_name;
CREATE UNIQUE INDEX directories_dns_name ON directories (account_id, dns_name) WHERE stage <> 'Deleted';

CREATE TABLE directory_connections (
    directory_id TEXT NOT NULL PRIMARY KEY REFERENCES directories (id),
    dns_addresses TEXT NOT NULL, -- with commas
    username TEXT NOT NULL,
    sealed_password TEXT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE directory_tags (
    directory_id TEXT NOT NULL REFERENCES directories (id),
    tag_key TEXT NOT NULL,
    tag_value TEXT NOT NULL,
    PRIMARY KEY (directory_id, tag_key)
);

CREATE TABLE request_tokens (
    account_id TEXT NOT NULL,
    operation TEXT NOT NULL,
    token TEXT NOT NULL,
    digest TEXT NOT NULL, -- of the request: the same token with another one is a fault
    answer TEXT NOT NULL, -- '' while it is being carried out
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, operation, token)
);
CREATE INDEX request_tokens_age ON request_tokens (created_at);
