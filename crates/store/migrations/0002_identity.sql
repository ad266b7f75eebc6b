-- Who may act in an account, and what they may do. Ids are unique for ever, names within an account and a kind without
-- regard to case. Every change counts `accounts.identity_version` up, so that what was read once may be kept until then.

ALTER TABLE accounts ADD COLUMN identity_version BIGINT NOT NULL DEFAULT 0;

CREATE TABLE identities (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    kind TEXT NOT NULL, -- user, group, role, instance-profile
    name_key TEXT NOT NULL,
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    description TEXT NOT NULL,
    boundary TEXT NOT NULL, -- a policy's ARN
    trust TEXT NOT NULL, -- of a role: who may assume it
    session_seconds_max BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    last_used_region TEXT NOT NULL,
    UNIQUE (account_id, kind, name_key)
);
CREATE INDEX identities_boundary ON identities (boundary) WHERE boundary <> '';

CREATE TABLE memberships (
    group_id TEXT NOT NULL REFERENCES identities (id),
    user_id TEXT NOT NULL REFERENCES identities (id),
    PRIMARY KEY (group_id, user_id)
);
CREATE INDEX memberships_user ON memberships (user_id);

CREATE TABLE instance_profile_roles (
    profile_id TEXT NOT NULL PRIMARY KEY REFERENCES identities (id), -- one role each
    role_id TEXT NOT NULL REFERENCES identities (id)
);
CREATE INDEX instance_profile_roles_role ON instance_profile_roles (role_id);

CREATE TABLE managed_policies (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    name_key TEXT NOT NULL,
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    arn TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    default_version BIGINT NOT NULL,
    newest_version BIGINT NOT NULL, -- numbers are not used again
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (account_id, name_key)
);

CREATE TABLE policy_versions (
    policy_id TEXT NOT NULL REFERENCES managed_policies (id),
    version BIGINT NOT NULL,
    document TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (policy_id, version)
);

CREATE TABLE attachments (
    identity_id TEXT NOT NULL REFERENCES identities (id),
    policy_arn TEXT NOT NULL, -- of the account, or one that is shipped
    account_id TEXT NOT NULL,
    PRIMARY KEY (identity_id, policy_arn)
);
CREATE INDEX attachments_policy ON attachments (policy_arn);

CREATE TABLE inline_policies (
    identity_id TEXT NOT NULL REFERENCES identities (id),
    name TEXT NOT NULL,
    document TEXT NOT NULL,
    characters BIGINT NOT NULL, -- without white space, as the limit counts them
    PRIMARY KEY (identity_id, name)
);

CREATE TABLE identity_tags (
    owner TEXT NOT NULL, -- an id of an identity or a managed policy, or a device's serial number
    tag_key TEXT NOT NULL, -- in lower case
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, tag_key)
);

CREATE TABLE login_profiles (
    user_id TEXT NOT NULL PRIMARY KEY REFERENCES identities (id),
    password_hash TEXT NOT NULL,
    reset_required BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE former_passwords (
    user_id TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, changed_at)
);

CREATE TABLE password_policies (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    policy TEXT NOT NULL
);

CREATE TABLE account_aliases (
    alias TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL UNIQUE REFERENCES accounts (id)
);

CREATE TABLE mfa_devices (
    serial TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    sealed_seed TEXT NOT NULL,
    user_id TEXT NOT NULL, -- '' while nobody's, 'root' of the account's root
    enabled_at BIGINT NOT NULL,
    newest_step BIGINT NOT NULL, -- no code works twice
    created_at BIGINT NOT NULL
);
CREATE INDEX mfa_devices_user ON mfa_devices (account_id, user_id);

-- A key belongs to a user by id, because names change; '' is the account's root.
ALTER TABLE access_keys ADD COLUMN user_id TEXT NOT NULL DEFAULT '';
ALTER TABLE access_keys ADD COLUMN last_used_region TEXT NOT NULL DEFAULT '';
ALTER TABLE access_keys ADD COLUMN last_used_service TEXT NOT NULL DEFAULT '';
ALTER TABLE access_keys DROP COLUMN principal;
CREATE INDEX access_keys_user ON access_keys (account_id, user_id);

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    sealed_secret TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    kind TEXT NOT NULL, -- role, user, federated
    identity_id TEXT NOT NULL, -- the role or the user behind it; '' is the account's root
    name TEXT NOT NULL, -- of a role's session or a federated user
    details TEXT NOT NULL, -- policies, tags and the like
    mfa_at BIGINT NOT NULL, -- 0: no second factor
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_expiry ON sessions (expires_at);
