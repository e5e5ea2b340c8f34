import { faults } from '../../store/mail/dev-mailbox.ts'

/** The switch that makes sends fail. */
export const FaultForm = ({ pending }: { pending: { fault: string; remaining: number } | undefined }) => (
  <section>
    <form class="row" method="post" action="/dev/mailbox/faults">
      <label>
        Fail next <input type="number" name="next" min="0" max="1000" value="1" />
      </label>
      <select name="fault" aria-label="Failure">
        {faults.map((fault) => (
          <option value={fault}>{nameOf(fault)}</option>
        ))}
      </select>
      <button type="submit" class="quiet">
        Set
      </button>
    </form>
    <div data-live="fault" data-moving={pending ? '' : undefined}>
      {pending && (
        <form class="row warn" method="post" action="/dev/mailbox/faults">
          <span>
            Next {pending.remaining}: {nameOf(pending.fault)}
          </span>
          <input type="hidden" name="next" value="0" />
          <button type="submit" class="quiet" name="fault" value={pending.fault}>
            Stop
          </button>
        </form>
      )}
    </div>
  </section>
)

const nameOf = (fault: string) => fault.replaceAll('_', ' ')
