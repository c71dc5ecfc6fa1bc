// Contacts that ended, told through the API with a token of their own.

import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { expect } from "@playwright/test";

/** The programs of browser.toml, by the metric that they ask for; each is for contacts of a source of its name. */
export type Program =
  | "browser-nps"
  | "browser-csat"
  | "browser-ces"
  | "browser-everything"
  | "browser-everything-rtl"
  | "browser-files"
  | "browser-files-rtl";

export interface Told {
  /** The id in our API. */
  id: string;
  /** The customer's address, which nobody else has. */
  email: string;
  customer: string;
  /** Words that stand nowhere else, to be found again. */
  mark: string;
}

/** What `GET /api/v1/contacts/{id}` says, as far as the tests look. */
export interface ContactDetail {
  team: string;
  agent: { external_id: string; name: string } | null;
  disposition: { kind: string; outcome: string | null; program: string | null } | null;
  invitation: { status: string } | null;
  response: { status: string; metric: string; score: number; comment: string | null; contact_me: boolean } | null;
  case: { id: string; number: number; state: string; severity: string } | null;
}

export class Contacts {
  constructor(private readonly api: APIRequestContext) {}

  /** Tells of a call that ended five minutes ago. */
  async tell(program: Program, fields: Record<string, unknown> = {}): Promise<Told> {
    const mark = `m${randomUUID().slice(0, 8)}`;
    const customer = `Maren ${mark}`;
    const email = `${mark}@customer.example`;
    const before = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const answer = await this.api.post("/api/v1/contacts", {
      data: {
        source: program,
        external_id: mark,
        channel: "phone",
        direction: "inbound",
        reason: "billing/late-fee",
        customer: { external_id: mark, name: customer, email, language: "en", segment: "gold" },
        agent: { external_id: "A-10", name: "Ruth Moss" },
        team: "billing-1",
        queue: "billing",
        site: "leipzig",
        started_at: before(12),
        ended_at: before(5),
        wait_seconds: 42,
        handle_seconds: 310,
        transfers: 2,
        resolved: true,
        attributes: { order: mark },
        ...fields,
      },
    });
    expect(answer.status(), await answer.text()).toBe(201);
    const { id, disposition } = (await answer.json()) as { id: string; disposition: string };
    expect(disposition, "disposition").toBe("asked");
    return { id, email, customer, mark };
  }

  /** The contact with everything that came of it. */
  async read(id: string): Promise<ContactDetail> {
    const answer = await this.api.get(`/api/v1/contacts/${id}`);
    expect(answer.status(), await answer.text()).toBe(200);
    return (await answer.json()) as ContactDetail;
  }
}
