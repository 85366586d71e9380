/** @jsxImportSource hono/jsx */
/** Lines of code or configuration to copy. */
export function CodeBlock({ code }: { code: string }) {
  return (
    <pre tabindex={0}>
      <code>{code}</code>
    </pre>
  );
}
