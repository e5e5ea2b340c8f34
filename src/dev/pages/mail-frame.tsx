import { schemes } from '../scheme.ts'
import { queryOf, type View, widths } from '../view.ts'

/** A mail's HTML in a frame of its own policy, with the choice of width and scheme. */
export const MailFrame = ({ source, view }: { source: string; view: View }) => (
  <section class="frame">
    <nav class="row">
      <span>
        {widths.map((width) => (
          <Choice label={width} chosen={width === view.width} query={queryOf(view, { width })} />
        ))}
      </span>
      <span>
        {schemes.map((scheme) => (
          <Choice label={scheme} chosen={scheme === view.scheme} query={queryOf(view, { scheme })} />
        ))}
      </span>
    </nav>
    <iframe
      class={`w${view.width}`}
      title="The mail as HTML"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      src={`${source}?scheme=${view.scheme}`}
    />
  </section>
)

const Choice = ({ label, chosen, query }: { label: string; chosen: boolean; query: string }) => (
  <a href={query} aria-current={chosen ? 'true' : undefined}>
    {label}
  </a>
)
