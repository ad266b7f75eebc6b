-- The network of an account is a set of documents, one for each thing (crates/network-model), and a generation that every
-- change counts up: who read an older one does not write. Addresses that the documents hold are rows of `interfaces`, so that
-- nobody else gets them: of a subnet, of 'public', or of 'ranges' (the first address of a VPC whose range we chose).

CREATE TABLE network_accounts (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    generation BIGINT NOT NULL
);

CREATE TABLE network_resources (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE INDEX network_resources_kind ON network_resources (kind);

-- The subnets a directory lies in, in the order of its controllers, with a space between them.
ALTER TABLE directories ADD COLUMN subnet_ids TEXT NOT NULL DEFAULT '';
UPDATE directories SET subnet_ids =
    (SELECT s.id FROM subnets s WHERE s.vpc_id = directories.vpc_id AND s.position = 0) || ' ' ||
    (SELECT s.id FROM subnets s WHERE s.vpc_id = directories.vpc_id AND s.position = 1)
WHERE vpc_id IN (SELECT id FROM vpcs);

-- What quick setup has made so far, with what every VPC has. New ids are the VPC's with another prefix.
INSERT INTO network_resources (account_id, id, kind, document)
SELECT v.account_id, v.id, 'vpc',
    '{"id":"' || v.id || '","cidr":"' || v.cidr || '","cidr_association":"vpc-cidr-assoc-' || substr(v.id, 5)
    || '","dhcp_options":null,"dns_support":true,"dns_hostnames":false,"internet":'
    || CASE WHEN v.internet = 0 THEN 'false' ELSE 'true' END || ',"made_for":"' || d.id || '"}'
FROM vpcs v JOIN directories d ON d.vpc_id = v.id;

INSERT INTO network_resources (account_id, id, kind, document)
SELECT v.account_id, s.id, 'subnet',
    '{"id":"' || s.id || '","vpc":"' || v.id || '","cidr":"' || s.cidr || '","zone":"' || s.zone || '"}'
FROM subnets s JOIN vpcs v ON v.id = s.vpc_id;

INSERT INTO network_resources (account_id, id, kind, document)
SELECT account_id, gateway_id, 'internet-gateway', '{"id":"' || gateway_id || '","vpc":"' || id || '"}' FROM vpcs;

INSERT INTO network_resources (account_id, id, kind, document)
SELECT account_id, 'rtb-' || substr(id, 5), 'route-table',
    '{"id":"rtb-' || substr(id, 5) || '","vpc":"' || id || '","routes":[{"destination":{"range":"' || cidr || '"},"target":"local"}'
    || CASE WHEN internet = 0 THEN '' ELSE ',{"destination":{"range":"0.0.0.0/0"},"target":{"gateway":"' || gateway_id || '"}}' END
    || '],"associations":[{"id":"rtbassoc-' || substr(id, 5) || '","subnet":null}]}'
FROM vpcs;

INSERT INTO network_resources (account_id, id, kind, document)
SELECT v.account_id, 'acl-' || substr(v.id, 5), 'network-acl',
    '{"id":"acl-' || substr(v.id, 5) || '","vpc":"' || v.id || '","is_default":true,"entries":['
    || '{"number":100,"egress":false,"allow":true,"protocol":-1,"range":"0.0.0.0/0","ports":null,"icmp":null},'
    || '{"number":100,"egress":true,"allow":true,"protocol":-1,"range":"0.0.0.0/0","ports":null,"icmp":null}],"associations":['
    || '{"id":"aclassoc-' || substr(a.id, 8) || '","subnet":"' || a.id || '"},'
    || '{"id":"aclassoc-' || substr(b.id, 8) || '","subnet":"' || b.id || '"}]}'
FROM vpcs v JOIN subnets a ON a.vpc_id = v.id AND a.position = 0 JOIN subnets b ON b.vpc_id = v.id AND b.position = 1;

INSERT INTO network_resources (account_id, id, kind, document)
SELECT account_id, 'sg-' || substr(id, 5), 'security-group',
    '{"id":"sg-' || substr(id, 5) || '","vpc":"' || id || '","name":"default","description":"default VPC security group","rules":['
    || '{"id":"sgr-0' || substr(id, 5, 16) || '","egress":true,"protocol":{"name":"-1","from":null,"to":null},"peer":{"range":"0.0.0.0/0"}},'
    || '{"id":"sgr-1' || substr(id, 5, 16) || '","egress":false,"protocol":{"name":"-1","from":null,"to":null},"peer":{"group":"sg-' || substr(id, 5) || '"}}]}'
FROM vpcs;

-- The group of a directory's controllers, then the one of its WorkSpaces.
INSERT INTO network_resources (account_id, id, kind, document)
SELECT v.account_id, g.id, 'security-group',
    '{"id":"' || g.id || '","vpc":"' || g.vpc_id || '","name":"' || g.name || '","description":"' || g.description || '","rules":['
    || '{"id":"sgr-00' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"tcp","from":53,"to":53},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-01' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"tcp","from":88,"to":88},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-02' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"tcp","from":135,"to":135},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-03' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"tcp","from":389,"to":389},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-04' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"tcp","from":445,"to":445},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-05' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"tcp","from":464,"to":464},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-06' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"tcp","from":636,"to":636},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-07' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"tcp","from":3268,"to":3269},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-08' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"tcp","from":49152,"to":65535},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-09' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"udp","from":53,"to":53},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-0a' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"udp","from":88,"to":88},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-0b' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"udp","from":389,"to":389},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-0c' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"udp","from":464,"to":464},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-0d' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"icmp","from":-1,"to":-1},"peer":{"range":"' || v.cidr || '"}}'
    || ',{"id":"sgr-0e' || substr(g.id, 4, 15) || '","egress":false,"protocol":{"name":"-1","from":null,"to":null},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-0f' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"-1","from":null,"to":null},"peer":{"range":"' || v.cidr || '"}}'
    || CASE WHEN v.internet = 0 THEN '' ELSE ''
    || ',{"id":"sgr-10' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"tcp","from":53,"to":53},"peer":{"range":"0.0.0.0/0"}}'
    || ',{"id":"sgr-11' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"udp","from":53,"to":53},"peer":{"range":"0.0.0.0/0"}}'
    END || ']}'
FROM security_groups g JOIN vpcs v ON v.id = g.vpc_id JOIN directories d ON d.vpc_id = v.id AND d.controllers_group_id = g.id;

INSERT INTO network_resources (account_id, id, kind, document)
SELECT v.account_id, g.id, 'security-group',
    '{"id":"' || g.id || '","vpc":"' || g.vpc_id || '","name":"' || g.name || '","description":"' || g.description || '","rules":['
    || '{"id":"sgr-00' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"tcp","from":53,"to":53},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-01' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"tcp","from":88,"to":88},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-02' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"tcp","from":135,"to":135},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-03' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"tcp","from":389,"to":389},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-04' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"tcp","from":445,"to":445},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-05' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"tcp","from":464,"to":464},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-06' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"tcp","from":636,"to":636},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-07' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"tcp","from":3268,"to":3269},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-08' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"tcp","from":49152,"to":65535},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-09' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"udp","from":53,"to":53},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-0a' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"udp","from":88,"to":88},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-0b' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"udp","from":389,"to":389},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-0c' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"udp","from":464,"to":464},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || ',{"id":"sgr-0d' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"icmp","from":-1,"to":-1},"peer":{"group":"' || d.controllers_group_id || '"}}'
    || CASE WHEN v.internet = 0 THEN '' ELSE ''
    || ',{"id":"sgr-12' || substr(g.id, 4, 15) || '","egress":true,"protocol":{"name":"-1","from":null,"to":null},"peer":{"range":"0.0.0.0/0"}}'
    END || ']}'
FROM security_groups g JOIN vpcs v ON v.id = g.vpc_id JOIN directories d ON d.vpc_id = v.id AND d.workspaces_group_id = g.id;

DROP TABLE security_groups;
DROP TABLE subnets;
DROP TABLE vpcs;
