import { fill } from '#templates/words/fill.ts'
import { Ask } from '../kit/ask.tsx'
import { Card, Tag } from '../kit/card.tsx'
import { Form, Notice } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import { Setting } from '../kit/setting.tsx'
import { useWords } from '../kit/words.tsx'

interface SecondFactorCardProps {
  /** Recovery codes that are left; null while the factor is off. */
  left: number | null
  /** Whether browsers can be trusted here. */
  trusts: boolean
}

/** Few enough to say so. */
const few = 3

export function SecondFactorCard({ left, trusts }: SecondFactorCardProps) {
  const words = useWords().secondFactor
  if (left === null)
    return (
      <Card title={words.title}>
        <p>{words.offText}</p>
        <a class="button quiet" href="/account/second-factor">
          {words.setUp}
        </a>
      </Card>
    )
  return (
    <Card title={words.title}>
      <Setting name={words.app} value={<Tag good>{words.isOn}</Tag>}>
        {trusts && (
          <Form action="/account/second-factor/forget-browsers" form={blankForm} submit={words.forget} look="quiet" />
        )}
        <Ask
          action="/account/second-factor/remove"
          label={words.remove}
          question={words.sure}
          submit={words.remove}
          look="danger"
        />
      </Setting>
      <Setting name={words.codes.title} value={fill(words.left, { count: left })} open={left < few}>
        {left < few && <Notice tone="warn">{words.few}</Notice>}
        <Form action="/account/second-factor/recovery-codes" form={blankForm} submit={words.renew} look="quiet" />
      </Setting>
    </Card>
  )
}
