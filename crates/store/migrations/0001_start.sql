-- Columns are TEXT and BIGINT only, so that one text serves SQLite and PostgreSQL: times are epoch milliseconds,
-- booleans 0 or 1, documents text, secrets sealed and in base64. Absent is '' or 0, never NULL.

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    workspaces_max BIGINT NOT NULL, -- -1: no quota
    created_at BIGINT NOT NULL
);

CREATE TABLE access_keys (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    principal TEXT NOT NULL,
    sealed_secret TEXT NOT NULL,
    active BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL
);

CREATE TABLE vpcs (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    cidr TEXT NOT NULL UNIQUE,
    gateway_id TEXT NOT NULL UNIQUE,
    internet BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE subnets (
    id TEXT NOT NULL PRIMARY KEY,
    vpc_id TEXT NOT NULL REFERENCES vpcs (id),
    cidr TEXT NOT NULL,
    zone TEXT NOT NULL,
    position BIGINT NOT NULL,
    UNIQUE (vpc_id, cidr)
);

CREATE TABLE security_groups (
    id TEXT NOT NULL PRIMARY KEY,
    vpc_id TEXT NOT NULL REFERENCES vpcs (id),
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    UNIQUE (vpc_id, name)
);

CREATE TABLE interfaces (
    id TEXT NOT NULL PRIMARY KEY,
    network TEXT NOT NULL, -- a subnet's id, or 'management'
    address BIGINT NOT NULL,
    owner TEXT NOT NULL, -- a WorkSpace's id or a controller's instance
    UNIQUE (network, address),
    UNIQUE (owner, network)
);

CREATE TABLE directories (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    organization TEXT NOT NULL,
    organization_key TEXT NOT NULL,
    dns_name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    registration_code TEXT NOT NULL UNIQUE,
    sealed_administrator_password TEXT NOT NULL,
    authority_certificate TEXT NOT NULL,
    sealed_authority_key TEXT NOT NULL,
    internet BIGINT NOT NULL,
    id_map BIGINT NOT NULL,
    vpc_id TEXT NOT NULL,
    controllers_group_id TEXT NOT NULL,
    workspaces_group_id TEXT NOT NULL,
    stage TEXT NOT NULL,
    wanted BIGINT NOT NULL, -- 0 once it is to be removed
    progress_text TEXT NOT NULL,
    progress_percent BIGINT NOT NULL,
    fault TEXT NOT NULL,
    generation BIGINT NOT NULL,
    founded_at BIGINT NOT NULL, -- 0 until it was Active for the first time
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX directories_organization ON directories (organization_key) WHERE stage <> 'Deleted';
CREATE UNIQUE INDEX directories_dns_name ON directories (dns_name) WHERE stage <> 'Deleted';
CREATE UNIQUE INDEX directories_id_map ON directories (id_map) WHERE stage <> 'Deleted';

CREATE TABLE people (
    directory_id TEXT NOT NULL REFERENCES directories (id),
    username_key TEXT NOT NULL,
    username TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    mail TEXT NOT NULL,
    administrator BIGINT NOT NULL,
    stage TEXT NOT NULL, -- Requested, Created, Registered
    trouble TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    registered_at BIGINT NOT NULL,
    PRIMARY KEY (directory_id, username_key)
);

CREATE TABLE workspaces (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    directory_id TEXT NOT NULL REFERENCES directories (id),
    username TEXT NOT NULL,
    username_key TEXT NOT NULL,
    bundle_id TEXT NOT NULL,
    id_map BIGINT NOT NULL,
    wanted TEXT NOT NULL, -- running, stopped, gone
    rebuilds BIGINT NOT NULL,
    restarts BIGINT NOT NULL,
    state TEXT NOT NULL,
    progress_text TEXT NOT NULL,
    progress_percent BIGINT NOT NULL,
    fault TEXT NOT NULL,
    image TEXT NOT NULL,
    generation BIGINT NOT NULL,
    ready_at BIGINT NOT NULL, -- 0 until it was Available for the first time
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX workspaces_person ON workspaces (directory_id, username_key) WHERE state <> 'TERMINATED';
CREATE UNIQUE INDEX workspaces_id_map ON workspaces (id_map) WHERE state <> 'TERMINATED';
CREATE INDEX workspaces_account ON workspaces (account_id, id);

CREATE TABLE invitations (
    token_hash TEXT NOT NULL PRIMARY KEY,
    directory_id TEXT NOT NULL,
    username_key TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    replaced_at BIGINT NOT NULL,
    FOREIGN KEY (directory_id, username_key) REFERENCES people (directory_id, username_key) ON DELETE CASCADE
);
CREATE INDEX invitations_person ON invitations (directory_id, username_key);

CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY, -- the same mail asked for twice has the same id
    kind TEXT NOT NULL,
    directory_id TEXT NOT NULL,
    username_key TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    state TEXT NOT NULL, -- queued, sent, failed
    attempts BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    trouble TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT NOT NULL
);
CREATE INDEX outbox_due ON outbox (state, due_at);

CREATE TABLE throttle (
    name TEXT NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    window_ends_at BIGINT NOT NULL
);

CREATE TABLE used_tickets (
    jti TEXT NOT NULL PRIMARY KEY,
    expires_at BIGINT NOT NULL
);

CREATE TABLE client_sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    directory_id TEXT NOT NULL,
    username_key TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX client_sessions_workspace ON client_sessions (workspace_id);

CREATE TABLE events (
    id TEXT NOT NULL PRIMARY KEY, -- time in hexadecimal, then random: sorts by time
    at BIGINT NOT NULL,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    message TEXT NOT NULL
);
CREATE INDEX events_subject ON events (subject, id);
