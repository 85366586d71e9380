/** Replaces each of the sandbox's pages if the sandbox is off. */
export default function NotFound() {
  return (
    <main className="page">
      <h1>404</h1>
      <p className="why">
        <span lang="zh-CN">这里没有页面。</span> <span lang="en">There is no page here.</span>
      </p>
    </main>
  );
}
