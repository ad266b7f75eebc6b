// What all services of the wire share: how values are written, and how an operation is asked for.

/** Seconds since 1970, with milliseconds as the fraction: times in JSON. */
export type EpochSeconds = number;

/** Such as `2026-11-23T08:00:00Z`: times in the Query protocols. */
export type Iso8601 = string;

/** Bytes. */
export type Base64 = string;

/** No members. */
export type Nothing = Record<string, never>;

/** A request that cannot do without some members which another operation with the same request can. */
export type Requiring<Request, Members extends keyof Request> = Request &
  Required<Pick<Request, Members>>;

/** The name of an error that no model lists, such as `InvalidVpcID.NotFound`. */
export type UnlistedErrorCode = string & {};

/** A service, and the way all of its operations are asked for. */
export interface ServiceForm {
  readonly name: string;
  /** The service in the scope of a signature. */
  readonly signingName: string;
  readonly version: string;
  readonly protocol: "json" | "rest-json" | "query" | "ec2";
  readonly contentType: string;
}

/** JSON 1.1: the operation is the value of the header `X-Amz-Target`. */
export interface JsonForm {
  readonly method: "POST";
  readonly path: "/";
  readonly target: string;
}

/** JSON over paths: the operation is the path. */
export interface PathForm {
  readonly method: "POST";
  readonly path: string;
  /** The members that travel in the query, with their names there; the others are the body. */
  readonly query: Readonly<Record<string, string>>;
}

/** The Query protocols: the operation is the fields `Action` and `Version` of the form. */
export interface QueryForm {
  readonly method: "POST";
  readonly path: "/";
  readonly action: string;
  readonly version: string;
}
