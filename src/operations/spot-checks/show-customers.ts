import { listCustomers, type Customer } from '../../db/spot-checks.js';
import type { Store } from '../../db/open.js';

/** The customers that call-backs are drawn from, by code. */
export const showCustomers = (store: Store): Customer[] => listCustomers(store);
