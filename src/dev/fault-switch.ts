import type { Context } from 'hono'
import * as v from 'valibot'
import type { Config } from '../config.ts'
import type { HttpEnv } from '../http/kit/env.ts'
import { Hono } from '../http/kit/hono.ts'
import { problemPage } from '../http/kit/problem-page.tsx'
import type { RawBody } from '../http/kit/schemas.ts'
import { check, validJson } from '../http/kit/validate.ts'
import { formBody, jsonBody } from '../http/middleware/body.ts'
import { commit } from '../store/database.ts'
import { type Fault, faults, pendingFault, setFault } from '../store/mail/dev-mailbox.ts'

const path = '/dev/mailbox/faults'

/** Makes the next sends fail, so that a retry can be watched. */
export const faultSwitch = new Hono<HttpEnv>()
  .get(path, answerState)
  .put(path, jsonBody('required'), validJson(faultsBody), async (c) => {
    await order(c, c.req.valid('json'))
    return answerState(c)
  })
  .post(path, formBody, async (c) => {
    const form = new URLSearchParams(c.var.bodyText)
    const fields = { next: Number(form.get('next') ?? undefined), fault: form.get('fault') }
    const checked = check(c, faultsBody, fields)
    if (!checked.ok) return problemPage(c, 'invalid_input')
    await order(c, checked.value)
    return c.redirect('/dev/mailbox', 303)
  })

async function answerState(c: Context<HttpEnv>) {
  const { db } = c.var.deps
  const { faults: left } = await commit(db, { faults: pendingFault() })
  const [pending] = left
  return c.json({ next: pending?.remaining ?? 0, fault: pending?.fault ?? null })
}

function faultsBody(_: Config, raw: RawBody) {
  const next = v.custom<number>(
    (count) => Number.isInteger(count) && Number(count) >= 0 && Number(count) <= 1000,
    'invalid',
  )
  const fault = v.custom<Fault>((name) => faults.some((known) => known === name), 'invalid')
  // To switch failing off, nobody needs to say which failure.
  const isOff = raw.next === 0 && (raw.fault ?? null) === null
  return v.object({ next, fault: isOff ? v.optional(v.custom<null>(() => true)) : fault }, 'required')
}

function order(c: Context<HttpEnv>, { next, fault }: v.InferOutput<ReturnType<typeof faultsBody>>) {
  const { db } = c.var.deps
  return commit(db, { set: setFault(fault ?? faults[0], next) })
}
