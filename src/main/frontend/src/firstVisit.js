// The key under which GraphiQL keeps its tabs.
const TABS_KEY = 'graphiql:tabState';

/**
 * Whether nothing of this person's work is stored. Tabs that were never filled do not count:
 * they are what GraphiQL leaves when the examples could not be loaded the first time.
 */
export function isFirstVisit() {
  try {
    const { tabs } = JSON.parse(localStorage.getItem(TABS_KEY)) ?? { tabs: [] };
    if (tabs.some((tab) => tab.query?.trim())) return false;
    localStorage.removeItem(TABS_KEY);
    return true;
  } catch {
    return true;
  }
}
