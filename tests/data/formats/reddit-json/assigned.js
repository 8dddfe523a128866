var thread = {"kind": "Listing", "data": {"children": [
 {"kind": "t1", "data": {"id": "z1", "parent_id": "t3_q", "link_id": "t3_q", "author": "zoe", "body": "One", "body": "Two", "created_utc": "1600000000"}}]}};
