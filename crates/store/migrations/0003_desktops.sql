-- What is asked of a WorkSpace beside its bundle, who may reach it, and what is written on it.

ALTER TABLE workspaces ADD COLUMN running_mode TEXT NOT NULL DEFAULT 'ALWAYS_ON';
ALTER TABLE workspaces ADD COLUMN auto_stop_minutes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE workspaces ADD COLUMN compute_type TEXT NOT NULL DEFAULT ''; -- '': its bundle's
ALTER TABLE workspaces ADD COLUMN root_gib BIGINT NOT NULL DEFAULT 0; -- 0: its bundle's
ALTER TABLE workspaces ADD COLUMN user_gib BIGINT NOT NULL DEFAULT 0; -- 0: its bundle's
ALTER TABLE workspaces ADD COLUMN modifying TEXT NOT NULL DEFAULT ''; -- what is being changed, words with spaces between
ALTER TABLE workspaces ADD COLUMN maintenance BIGINT NOT NULL DEFAULT 0;
ALTER TABLE workspaces ADD COLUMN active_at BIGINT NOT NULL DEFAULT 0; -- the last start, sign-in or change of the running mode
ALTER TABLE workspaces ADD COLUMN input_at BIGINT NOT NULL DEFAULT 0; -- the last key or movement of the mouse
ALTER TABLE workspaces ADD COLUMN connected_at BIGINT NOT NULL DEFAULT 0; -- when somebody was last connected
CREATE INDEX workspaces_directory ON workspaces (directory_id, id);
CREATE INDEX workspaces_bundle ON workspaces (account_id, bundle_id, id);

-- A directory that is registered for WorkSpaces, and how they are made and reached there.
CREATE TABLE registered_directories (
    directory_id TEXT NOT NULL PRIMARY KEY REFERENCES directories (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL,
    tenancy TEXT NOT NULL,
    default_ou TEXT NOT NULL,
    custom_group_id TEXT NOT NULL,
    local_administrator BIGINT NOT NULL,
    denied_devices TEXT NOT NULL, -- words with spaces between
    reconnect BIGINT NOT NULL,
    registered_at BIGINT NOT NULL
);
INSERT INTO registered_directories
SELECT id, account_id, 'SHARED', '', '', 1, '', 1, created_at FROM directories WHERE stage <> 'Deleted';

CREATE TABLE ip_groups (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (account_id, name)
);

CREATE TABLE ip_rules (
    group_id TEXT NOT NULL REFERENCES ip_groups (id) ON DELETE CASCADE,
    addresses TEXT NOT NULL, -- a range
    description TEXT NOT NULL,
    PRIMARY KEY (group_id, addresses)
);

CREATE TABLE directory_ip_groups (
    directory_id TEXT NOT NULL REFERENCES registered_directories (directory_id) ON DELETE CASCADE,
    group_id TEXT NOT NULL REFERENCES ip_groups (id),
    PRIMARY KEY (directory_id, group_id)
);
CREATE INDEX directory_ip_groups_group ON directory_ip_groups (group_id);

CREATE TABLE workspace_tags (
    resource_id TEXT NOT NULL, -- of a WorkSpace, a registered directory or an IP group
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (resource_id, key)
);

-- What an account has said of its desktops in general.
CREATE TABLE workspace_accounts (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    dedicated BIGINT NOT NULL
);

ALTER TABLE client_sessions ADD COLUMN admitted_at BIGINT NOT NULL DEFAULT 0; -- when its first ticket was given out
