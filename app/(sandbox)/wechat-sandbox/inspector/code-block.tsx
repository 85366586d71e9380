/** Lines of code or configuration to copy. */
export function CodeBlock({ code }: { code: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it.
    <pre tabIndex={0}>
      <code>{code}</code>
    </pre>
  );
}
