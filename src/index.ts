export default {
  async fetch() { return new Response('gatehouse') },
} satisfies ExportedHandler<Env>
