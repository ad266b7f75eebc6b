// An administrator's program in JavaScript. Endpoint, region and key come from the variables that every SDK reads, trust in
// the certificate authority from NODE_EXTRA_CA_CERTS; CARREL_TEST_DIRECTORY names a directory whose five people have WorkSpaces.

import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout } from "node:timers/promises";

import {
  CreateWorkspacesCommand,
  DescribeTagsCommand,
  DescribeWorkspaceBundlesCommand,
  DescribeWorkspacesCommand,
  DescribeWorkspacesConnectionStatusCommand,
  ModifyWorkspacePropertiesCommand,
  paginateDescribeWorkspaces,
  RebootWorkspacesCommand,
  ResourceNotFoundException,
  TerminateWorkspacesCommand,
  WorkSpacesClient,
  WorkSpacesServiceException,
} from "@aws-sdk/client-workspaces";
import { AwsSmithyRpcV2CborProtocol } from "@aws-sdk/core/protocols";

const BUNDLE = "wsb-standard1";
const WAIT_MS_MAX = 30_000;
const POLL_MS = 20;
const DirectoryId = process.env.CARREL_TEST_DIRECTORY;

// Per protocol: what the client is told, the content type both sides then use, and whose WorkSpace is made anew.
const PROTOCOLS = [
  { name: "by default", settings: {}, content: "application/x-amz-json-1.1", person: "mary" },
  { name: "over CBOR", settings: { protocol: AwsSmithyRpcV2CborProtocol }, content: "application/cbor", person: "john" },
];

for (const protocol of PROTOCOLS) {
  const types = new Set();
  const client = new WorkSpacesClient({ maxAttempts: 1, ...protocol.settings });
  client.middlewareStack.add(
    (next) => async (call) => {
      types.add(call.request.headers["content-type"]);
      const result = await next(call);
      types.add(result.response.headers["content-type"]);
      return result;
    },
    { step: "finalizeRequest", priority: "low" },
  );

  const found = async (filter) => (await client.send(new DescribeWorkspacesCommand(filter))).Workspaces;

  const until = async (what, question) => {
    const limit = Date.now() + WAIT_MS_MAX;
    while (!(await question())) {
      assert.ok(Date.now() < limit, `not within ${WAIT_MS_MAX} ms: ${what}`);
      await setTimeout(POLL_MS);
    }
  };

  const available = (WorkspaceId) =>
    until(`${WorkspaceId} is available`, async () => (await found({ WorkspaceIds: [WorkspaceId] }))[0]?.State === "AVAILABLE");

  const terminate = async (WorkspaceId) => {
    const done = await client.send(new TerminateWorkspacesCommand({ TerminateWorkspaceRequests: [{ WorkspaceId }] }));
    assert.deepEqual(done.FailedRequests, []);
    await until(`${WorkspaceId} is gone`, async () => (await found({ WorkspaceIds: [WorkspaceId] })).length === 0);
  };

  test(`bundles are described ${protocol.name}`, async () => {
    const { Bundles } = await client.send(new DescribeWorkspaceBundlesCommand({ Owner: "AMAZON" }));
    const standard = Bundles.find((bundle) => bundle.BundleId === BUNDLE);
    assert.equal(standard.ComputeType.Name, "STANDARD");
    assert.ok(Number(standard.UserStorage.Capacity) >= 10);
  });

  test(`the paginator walks through all ${protocol.name}`, async () => {
    const sizes = [];
    const people = new Set();
    for await (const page of paginateDescribeWorkspaces({ client, pageSize: 2 }, { DirectoryId })) {
      sizes.push(page.Workspaces.length);
      page.Workspaces.forEach((one) => people.add(one.UserName));
    }
    assert.deepEqual(sizes, [2, 2, 1]);
    assert.deepEqual([...people].sort(), ["anna", "john", "lisa", "mary", "paul"]);
  });

  test(`a WorkSpace is made, restarted and removed ${protocol.name}`, async () => {
    const wish = { DirectoryId, UserName: protocol.person, BundleId: BUNDLE, Tags: [{ Key: "team", Value: "blue" }] };
    const [before] = await found({ DirectoryId, UserName: protocol.person });
    await terminate(before.WorkspaceId);

    const made = await client.send(new CreateWorkspacesCommand({ Workspaces: [wish, { ...wish, UserName: "stranger" }] }));
    assert.deepEqual(made.FailedRequests.map((one) => one.ErrorCode), ["ResourceNotFound.User"]);
    assert.equal(made.FailedRequests[0].WorkspaceRequest.UserName, "stranger");
    const [{ WorkspaceId, State }] = made.PendingRequests;
    assert.equal(State, "PENDING");
    await available(WorkspaceId);
    const tags = await client.send(new DescribeTagsCommand({ ResourceId: WorkspaceId }));
    assert.deepEqual(tags.TagList, wish.Tags);

    const restarted = await client.send(new RebootWorkspacesCommand({ RebootWorkspaceRequests: [{ WorkspaceId }] }));
    assert.deepEqual(restarted.FailedRequests, []);
    await available(WorkspaceId);
    await terminate(WorkspaceId);

    const again = await client.send(new CreateWorkspacesCommand({ Workspaces: [wish] }));
    await available(again.PendingRequests[0].WorkspaceId);
  });

  test(`times are dates ${protocol.name}`, async () => {
    const statuses = async () => (await client.send(new DescribeWorkspacesConnectionStatusCommand())).WorkspacesConnectionStatus;
    await until("the gateway has said who is connected", async () => (await statuses()).some((one) => one.ConnectionStateCheckTimestamp));
    const moments = (await statuses()).map((one) => one.ConnectionStateCheckTimestamp).filter(Boolean);
    assert.ok(moments.every((moment) => moment instanceof Date && Math.abs(Date.now() - moment) < 600_000), moments);
  });

  test(`an error has its class, name and message ${protocol.name}`, async () => {
    const change = { WorkspaceId: "ws-000000000", WorkspaceProperties: { RunningMode: "AUTO_STOP" } };
    await assert.rejects(client.send(new ModifyWorkspacePropertiesCommand(change)), (error) => {
      assert.ok(error instanceof ResourceNotFoundException && error instanceof WorkSpacesServiceException);
      assert.equal(error.name, "ResourceNotFoundException");
      assert.match(error.message, /ws-000000000/);
      assert.equal(error.$fault, "client");
      assert.equal(error.$metadata.httpStatusCode, 400);
      assert.ok(error.$metadata.requestId);
      return true;
    });
    await assert.rejects(found({ NextToken: "nonsense" }), { name: "InvalidParameterValuesException", message: /token/ });
  });

  test(`both sides speak ${protocol.content} ${protocol.name}`, () => {
    assert.deepEqual([...types], [protocol.content]);
  });
}
