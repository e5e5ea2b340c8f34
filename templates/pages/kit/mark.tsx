/** The gatehouse: two towers, battlements and an open arch. Drawn in the text colour of its surroundings. */
export function Mark() {
  return (
    <svg class="mark" viewBox="2 2 20 20" width="24" height="24" aria-hidden="true">
      <path fill="currentColor" d="M2 21V3h4v3h3V4h6v2h3V3h4v18h-6v-6a4 4 0 0 0-8 0v6z" />
    </svg>
  )
}

const drawings = {
  mail: 'M3 6.5A1.5 1.5 0 0 1 4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5zM3.5 7l8.5 6 8.5-6',
  done: 'm5 12.5 4.5 4.5L19 7.5',
  late: 'M12 7v5l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
  stop: 'M12 7.5v5M12 16h.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
  key: 'M11.5 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0h9v3.5m-4-3.5V15',
}

/** A drawing above the heading of a page that reports where somebody stands. */
export function Sign({ of }: { of: keyof typeof drawings }) {
  return (
    <svg class={`sign ${of}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={drawings[of]} />
    </svg>
  )
}
