/** The recipes of `docs/recipes` that one site can follow, in an order that works. */
export const RECIPES = ["api", "client-session", "foreign-hosts", "database", "ban-and-role", "admin", "github"];
