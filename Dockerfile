# The site as a small image: docker build -t site . && docker run -p 3000:3000 --env-file .env.local site
# Building needs no variable. e2e/image.ts takes the same steps where there is no Docker.
FROM node:24.21.0-alpine AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24.21.0-alpine
WORKDIR /app
# Docker sets HOSTNAME to the container's own name, and the server would listen there alone.
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/public ./public
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=10s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The first process of the container is the server itself, which ends in its own time on SIGTERM.
CMD ["node", "server.js"]
