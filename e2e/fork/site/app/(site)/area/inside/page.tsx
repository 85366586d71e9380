/** It asks for nobody. The fork's proxy.ts lets visitors in who are signed in. */
export default function AreaPage() {
  return <p>You are in the area.</p>;
}
