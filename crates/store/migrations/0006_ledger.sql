-- Accounts have a standing, quotas that may be raised, mails to their owners, and a record of every call.

ALTER TABLE accounts ADD COLUMN mail TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN standing TEXT NOT NULL DEFAULT 'active'; -- active, suspended, closed, removed
ALTER TABLE accounts ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0;

-- No row: no quota.
CREATE TABLE quotas (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    code TEXT NOT NULL,
    value BIGINT NOT NULL,
    PRIMARY KEY (account_id, code)
);
INSERT INTO quotas (account_id, code, value) SELECT id, 'L-34278094', workspaces_max FROM accounts WHERE workspaces_max >= 0;
ALTER TABLE accounts DROP COLUMN workspaces_max;

CREATE TABLE quota_requests (
    id TEXT NOT NULL PRIMARY KEY, -- time in hexadecimal, then random: sorts by time
    account_id TEXT NOT NULL REFERENCES accounts (id),
    service TEXT NOT NULL,
    code TEXT NOT NULL,
    value BIGINT NOT NULL,
    status TEXT NOT NULL, -- PENDING, APPROVED, DENIED
    requester TEXT NOT NULL,
    reason TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX quota_requests_pending ON quota_requests (account_id, code) WHERE status = 'PENDING';
CREATE INDEX quota_requests_account ON quota_requests (account_id, id);

-- Mails to those who own an account; those to people of a directory are in the outbox.
CREATE TABLE notices (
    id TEXT NOT NULL PRIMARY KEY, -- the same mail asked for twice has the same id
    account_id TEXT NOT NULL REFERENCES accounts (id),
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL, -- queued, sent, failed
    attempts BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    trouble TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX notices_due ON notices (state, due_at);

-- Every call in the order it was recorded. A row is never changed, and its hash is made of the one before.
CREATE TABLE audit (
    sequence BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    account_id TEXT NOT NULL, -- '' when nobody is known to have signed
    principal TEXT NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    record TEXT NOT NULL, -- the whole record in its canonical form, which is what the hash is made of
    hash TEXT NOT NULL
);
CREATE INDEX audit_account ON audit (account_id, sequence);
CREATE INDEX audit_at ON audit (at);

-- One row: the newest record, and the last one that was forgotten. Together they show that nothing is missing at the ends.
CREATE TABLE audit_ends (
    id BIGINT NOT NULL PRIMARY KEY, -- 1
    first_sequence BIGINT NOT NULL, -- that of the last forgotten record
    first_hash TEXT NOT NULL,
    last_sequence BIGINT NOT NULL,
    last_hash TEXT NOT NULL
);

-- What is there from the beginning for load runs was asked for by nobody; reconcilers pass over it.
CREATE INDEX workspaces_attended ON workspaces (created_at, id) WHERE generation > 0 AND state <> 'TERMINATED';
