FROM node:26.10.0-bookworm-slim AS dependencies
WORKDIR /tidu
RUN npm install --global pnpm@12.21.0
COPY . .
# The programs of the embedded PostgreSQL are optional packages: in a container DATABASE_URL names another.
RUN pnpm install --prod --no-optional --frozen-lockfile --filter-prod "tidu..."

FROM node:26.10.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /tidu
COPY --from=dependencies /tidu .
USER node
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "packages/server/main.ts", "start"]
