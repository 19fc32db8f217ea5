// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const sessionsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "providers",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "CAP_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "OPEN_BY_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROVIDERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "RECORD_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSION_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancelNonces",
    "inputs": [
      {
        "name": "floor",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "cancelNoncesFor",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "floor",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "closeByProvider",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "closeTogether",
    "inputs": [
      {
        "name": "consent",
        "type": "tuple",
        "internalType": "struct CloseConsent",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "SessionId"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      },
      {
        "name": "consentSignature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "voucher",
        "type": "tuple",
        "internalType": "struct Voucher",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "voucherSignature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "erase",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "expire",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "flag",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "idOf",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "nonceFloor",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct SessionAuthorization",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerHash",
            "type": "bytes32",
            "internalType": "OfferHash"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "openBySeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "expiresAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "raiseCap",
    "inputs": [
      {
        "name": "topUp",
        "type": "tuple",
        "internalType": "struct TopUp",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "SessionId"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "validUntilSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "rate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "stars",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requestClose",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "session",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "outputs": [
      {
        "name": "view_",
        "type": "tuple",
        "internalType": "struct SessionView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum SessionState"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "settled",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "anchoredSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "offerNumber",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "flagged",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "rated",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "settle",
    "inputs": [
      {
        "name": "voucher",
        "type": "tuple",
        "internalType": "struct Voucher",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settleAndClose",
    "inputs": [
      {
        "name": "voucher",
        "type": "tuple",
        "internalType": "struct Voucher",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "NonceFloorRaised",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "floor",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionCapRaised",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      },
      {
        "name": "cap",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionCloseRequested",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionClosed",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "settled",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionErased",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionOpened",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "signer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "OfferHash"
      },
      {
        "name": "offerNumber",
        "type": "uint48",
        "indexed": false,
        "internalType": "uint48"
      },
      {
        "name": "cap",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionSettled",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "count",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "receiptsRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "net",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fee",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalties",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyMarked",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ]
  },
  {
    "type": "error",
    "name": "CapOutOfBounds",
    "inputs": [
      {
        "name": "cap",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentMismatch",
    "inputs": [
      {
        "name": "consented",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DeadlineNotReached",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DeadlinePassed",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ExpiryInvalid",
    "inputs": [
      {
        "name": "expiresAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FloorNotRaised",
    "inputs": [
      {
        "name": "floor",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "current",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NonceCancelled",
    "inputs": [
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "floor",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotErasable",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotModuleOfVault",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheClient",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheProvider",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingSettled",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferMismatch",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OpenByInvalid",
    "inputs": [
      {
        "name": "openBy",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SessionExists",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum SessionState"
      }
    ]
  },
  {
    "type": "error",
    "name": "SessionNotClosed",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum SessionState"
      }
    ]
  },
  {
    "type": "error",
    "name": "SessionNotOpen",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum SessionState"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignerMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StarsOutOfBounds",
    "inputs": [
      {
        "name": "stars",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TopUpExpired",
    "inputs": [
      {
        "name": "validUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VoucherNotIncreasing",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "settled",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "settledCount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VoucherOverCap",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "cap",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const sessionsBytecode =
  '0x610140604052348015610010575f5ffd5b50604051614b04380380614b0483398101604081905261002f9161023e565b6001600160a01b0382166080524660a0528181816100f681604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316826001600160a01b0316639de6e0c76040518163ffffffff1660e01b8152600401602060405180830381865afa158015610144573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101689190610276565b6001600160a01b03161461019e57604051632355f52b60e21b81526001600160a01b038316600482015260240160405180910390fd5b6001600160a01b03821660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020a9190610276565b6001600160a01b0390811661010052166101205250610298915050565b6001600160a01b038116811461023b575f5ffd5b50565b5f5f6040838503121561024f575f5ffd5b825161025a81610227565b602084015190925061026b81610227565b809150509250929050565b5f60208284031215610286575f5ffd5b815161029181610227565b9392505050565b60805160a05160c05160e05161010051610120516147ca61033a5f395f818161024e0152818161070e015281816115a201528181611aa901528181611dff0152818161220101528181612a0c0152612fcc01525f818161031101528181610fa8015261123201525f818161020201528181610dbb01528181611b7a01528181612604015261294201525f611e6e01525f611e4601525f611e9501526147ca5ff3fe608060405234801561000f575f5ffd5b506004361061018f575f3560e01c80639c6c3cfc116100dd578063ce22ba9a11610088578063e6f93e5711610063578063e6f93e57146103c1578063f698da25146103d4578063ffef42a3146103dc575f5ffd5b8063ce22ba9a14610359578063d86cf78d1461036c578063dd8b83bb146103ae575f5ffd5b8063a9b5898f116100b8578063a9b5898f1461030c578063bacca52714610333578063c644179814610346575f5ffd5b80639c6c3cfc146102d35780639e6141d5146102e6578063a0429005146102f9575f5ffd5b8063468f3e931161013d57806361396d5c1161011857806361396d5c1461029a578063694bd8ef146102ad5780639151b224146102c0575f5ffd5b8063468f3e93146102495780635903d97c146102705780635d9de53414610290575f5ffd5b80632f7fb3231161016d5780632f7fb323146101e15780633b728410146101f4578063411557d1146101fd575f5ffd5b8063073e0d84146101935780630ada19dd146101a857806317f997bd146101bb575b5f5ffd5b6101a66101a1366004613c71565b6103e6565b005b6101a66101b6366004613ce6565b61040b565b6101ce6bffffffffffffffffffffffff81565b6040519081526020015b60405180910390f35b6101a66101ef366004613ce6565b610522565b6101ce61025881565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101d8565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b61028361027e366004613d36565b6105f2565b6040516101d89190613d8e565b6101ce62093a8081565b6101ce6102a8366004613f53565b61098e565b6101a66102bb366004613f93565b610eaf565b6101a66102ce366004613fd7565b611155565b6101a66102e1366004614006565b61137a565b6101a66102f4366004613d36565b611387565b6101ce610307366004613f93565b611452565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b6101a661034136600461401f565b6114e3565b6101a6610354366004613d36565b611615565b6101a6610367366004614052565b6116fd565b61039561037a36600461408f565b60016020525f908152604090205467ffffffffffffffff1681565b60405167ffffffffffffffff90911681526020016101d8565b6101a66103bc3660046140aa565b611bde565b6101a66103cf366004614144565b611d91565b6101ce611e43565b6101ce62278d0081565b6103fb846103f48686611ebe565b8484611f3a565b6104058484611fa4565b50505050565b5f61041684356120b6565b905061042d8161042583612166565b86868661227f565b61043d6040850160208601614183565b6002820180547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166bffffffffffffffffffffffff9290921691909117905561048c6060850160408601614006565b60029190910180547fffffffffffff0000000000ff0000000000000000ffffffffffffffffffffffff166c0100000000000000000000000067ffffffffffffffff909316929092027fffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffff169190911775010000000000000000000000000000000000000000004264ffffffffff1602179055505050565b82355f61052e826120b6565b90505f61053a82612166565b805190915073ffffffffffffffffffffffffffffffffffffffff1633146105b35780516040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044015b60405180910390fd5b6105c0828288888861227f565b6105ea83826105d560408a0160208b01614183565b6105e560608b0160408c01614006565b612672565b505050505050565b604080516101e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c08101919091525f8281526020819052604081209081547f0100000000000000000000000000000000000000000000000000000000000000900460ff1660028111156106b1576106b1613d4d565b036106bc5750919050565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa158015610768573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061078c9190614232565b90505f600283547f0100000000000000000000000000000000000000000000000000000000000000900460ff1660028111156107ca576107ca613d4d565b1490505f5f6107d885612a82565b91509150604051806101e00160405280865f01601f9054906101000a900460ff16600281111561080a5761080a613d4d565b8152865473ffffffffffffffffffffffffffffffffffffffff1660208201526040018461085157600187015473ffffffffffffffffffffffffffffffffffffffff16610853565b5f5b73ffffffffffffffffffffffffffffffffffffffff90811682528651811660208084019190915287015116604082015260018701547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1660608201526fffffffffffffffffffffffffffffffff8416608082015267ffffffffffffffff831660a0820152600387015460c082015286547a010000000000000000000000000000000000000000000000000000900464ffffffffff1660e08201526101000161091e87612b2d565b64ffffffffff168152865465ffffffffffff740100000000000000000000000000000000000000009182900416602083015260409687015161ffff169682019690965260029687015495909504600181161515606087015290951615156080909401939093525091949350505050565b5f61099884612c0b565b6109ca6109a8602086018661408f565b6109b8606087016040880161408f565b61030761012088016101008901614006565b5f81815260208190526040812091925081547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610a1357610a13613d4d565b14610a765780546040517f28332e850000000000000000000000000000000000000000000000000000000081526105aa9184917f010000000000000000000000000000000000000000000000000000000000000090910460ff16906004016142eb565b610a96610a86602087018761408f565b610a8f87612f60565b8686611f3a565b5f610aa086612fb1565b9050610aaf602087018761408f565b825473ffffffffffffffffffffffffffffffffffffffff919091167fffffffffffff0000000000000000000000000000000000000000000000000000909116177401000000000000000000000000000000000000000065ffffffffffff831602178255610b23610100870160e08801614006565b825464ffffffffff919091167a010000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1679ffffffffffffffffffffffffffffffffffffffffffffffffffff909116177f0100000000000000000000000000000000000000000000000000000000000000178255610bc0604087016020880161408f565b6001830180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff92909216919091179055610c1760c0870160a08801614183565b6001830180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055610c73606087016040880161408f565b73ffffffffffffffffffffffffffffffffffffffff16610c96602088018861408f565b73ffffffffffffffffffffffffffffffffffffffff16847f4a33c269df6324a55e92bcc57f2f8e7f8cec52c0496efefaa4937876c9254c5e610cde60408b0160208c0161408f565b610cee60808c0160608d0161408f565b8b60800135878d60a0016020810190610d079190614183565b8e60e0016020810190610d1a9190614006565b8f610100016020810190610d2e9190614006565b6040805173ffffffffffffffffffffffffffffffffffffffff98891681529790961660208801529486019390935265ffffffffffff90911660608501526fffffffffffffffffffffffffffffffff16608084015267ffffffffffffffff90811660a08401521660c082015260e00160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a7610ded602089018961408f565b610dfd60808a0160608b0161408f565b610e0d60c08b0160a08c01614183565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815273ffffffffffffffffffffffffffffffffffffffff93841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015610e90575f5ffd5b505af1158015610ea2573d5f5f3e3d5ffd5b5050505050509392505050565b5f610ebb848484611452565b5f818152602081905260409020909150600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610f0657610f06613d4d565b14610f695780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105aa9184917f010000000000000000000000000000000000000000000000000000000000000090910460ff16906004016142eb565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610fde906003906004016142ff565b602060405180830381865afa158015610ff9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061101d9190614319565b61102a9062093a8061435d565b82549091505f906110619083907a010000000000000000000000000000000000000000000000000000900464ffffffffff1661435d565b421080159150806110a4575073ffffffffffffffffffffffffffffffffffffffff87165f9081526001602052604090205467ffffffffffffffff90811690861610155b156110de576040517f6230792c000000000000000000000000000000000000000000000000000000008152600481018590526024016105aa565b5f84815260208190526040808220828155600181018390556002810180547fffffffffffff00000000000000000000000000000000000000000000000000001690556003018290555185917fa0f73d0865cccf0e30c73def59c1839d18f2a4228307b3f1dfdeb21b3d02700291a250505050505050565b5f61115f846120b6565b805490915073ffffffffffffffffffffffffffffffffffffffff163314158061118757508115155b156111f3575f611196856131b5565b90505f6111c56111bd846001015473ffffffffffffffffffffffffffffffffffffffff1690565b8387876131ef565b9050806111f05782546111f09073ffffffffffffffffffffffffffffffffffffffff16838787611f3a565b50505b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611268906001906004016142ff565b602060405180830381865afa158015611283573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112a79190614319565b6112b1904261435d565b82549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff1681106112e8575050505050565b81547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a01000000000000000000000000000000000000000000000000000064ffffffffff83160217825560405167ffffffffffffffff8216815285907f72b43cf8a65c18d2c3cb2c3ebce801281fcc67f6ada51dc7709c95947b443a819060200160405180910390a25050505050565b6113843382611fa4565b50565b5f611391826120b6565b90505f61139d82612166565b805190915073ffffffffffffffffffffffffffffffffffffffff1633146114115780516040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105aa565b600282015461144d90849083906bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff16612672565b505050565b604080517f5372a4026b52d7501b770148cfda9e610815dae5d9e974eb300edbd512d3cb4360208083019190915273ffffffffffffffffffffffffffffffffffffffff808716838501528516606083015267ffffffffffffffff84166080808401919091528351808403909101815260a090920190925280519101205f906114d9906132ae565b90505b9392505050565b60ff811615806114f6575060058160ff16115b15611532576040517f7765446e00000000000000000000000000000000000000000000000000000000815260ff821660048201526024016105aa565b5f5f61153f8460026132f7565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690631a27d900906084015b5f604051808303815f87803b1580156115f9575f5ffd5b505af115801561160b573d5f5f3e3d5ffd5b5050505050505050565b5f61161f826120b6565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156116b85780546040517f9e19b96b000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660248201524260448201526064016105aa565b6116f9826116c583612166565b60028401546bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff16612672565b5050565b82355f611709826120b6565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff1642106117a15780546040517f0441f7d8000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660248201524260448201526064016105aa565b6117b16060860160408701614006565b67ffffffffffffffff16421115611817576117d26060860160408701614006565b6040517fb03a803f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff90911660048201524260248201526044016105aa565b6bffffffffffffffffffffffff6118346040870160208801614183565b6fffffffffffffffffffffffffffffffff1611156118b55761185c6040860160208701614183565b6040517fc7f99fce0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff60248201526044016105aa565b80546118da9073ffffffffffffffffffffffffffffffffffffffff16610a8f87613533565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166119156040870160208801614183565b6fffffffffffffffffffffffffffffffff1611611933575050505050565b60018101545f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166119706040880160208901614183565b61197a9190614370565b90505f61198683612166565b60200151905086602001602081019061199f9190614183565b6001840180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055837f8b2c06080a725c5fc5fcfbecf87ac3572a4365deca1898bb3f904cbced855fb7611a1d60408a0160208b01614183565b6040516fffffffffffffffffffffffffffffffff909116815260200160405180910390a282546040517fa74fe1910000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201526fffffffffffffffffffffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063a74fe191906044015f604051808303815f87803b158015611aff575f5ffd5b505af1158015611b11573d5f5f3e3d5ffd5b505084546040517f07dbf4a700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff918216600482015284821660248201526fffffffffffffffffffffffffffffffff861660448201527f000000000000000000000000000000000000000000000000000000000000000090911692506307dbf4a791506064015f604051808303815f87803b158015611bbf575f5ffd5b505af1158015611bd1573d5f5f3e3d5ffd5b5050505050505050505050565b85355f611bea826120b6565b90505f611bf682612166565b9050611c0f815f0151611c088b613567565b8a8a611f3a565b60028201546bffffffffffffffffffffffff16611c3260408b0160208c01614183565b6fffffffffffffffffffffffffffffffff1611611c8d576002820154611c8590849083906bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff16612672565b5050506105ea565b85358314801580611ce05750611ca960408b0160208c01614183565b6fffffffffffffffffffffffffffffffff16611ccb6040890160208a01614183565b6fffffffffffffffffffffffffffffffff1614155b15611d5357611cf560408b0160208c01614183565b611d056040890160208a01614183565b6040517fa6e7f3000000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff9283166004820152911660248201526044016105aa565b611d60838389898961227f565b611d858483611d7560408b0160208c01614183565b6105e560608c0160408d01614006565b50505050505050505050565b5f5f611d9e8460016132f7565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063eba3c487906084016115e2565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611e9057507f000000000000000000000000000000000000000000000000000000000000000090565b611eb97f000000000000000000000000000000000000000000000000000000000000000061359b565b905090565b604080517f7d1a70757a987ab1e55a35e90f19740f594fb8473fdeca96aad1a1e76cda1a61602082015273ffffffffffffffffffffffffffffffffffffffff84169181019190915267ffffffffffffffff821660608201525f906080016040516020818303038152906040528051906020012090505b92915050565b611f46848484846131ef565b6104055783611f54846132ae565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909216600483015260248201526044016105aa565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205467ffffffffffffffff9081169082168110612024576040517f5e79334a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8084166004830152821660248201526044016105aa565b73ffffffffffffffffffffffffffffffffffffffff83165f8181526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff871690811790915591519182527f0e30cc27f3c0629b4b08b8ece328bb6daba500aaa84075fbb2f5b017435d3324910160405180910390a2505050565b5f818152602081905260409020600181547f0100000000000000000000000000000000000000000000000000000000000000900460ff1660028111156120fe576120fe613d4d565b146121615780546040517f5c2794c40000000000000000000000000000000000000000000000000000000081526105aa9184917f010000000000000000000000000000000000000000000000000000000000000090910460ff16906004016142eb565b919050565b6121b16040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b81546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa15801561225b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f349190614232565b84548335907a010000000000000000000000000000000000000000000000000000900464ffffffffff1642106123175785546040517f0441f7d8000000000000000000000000000000000000000000000000000000008152600481018390527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660248201524260448201526064016105aa565b60028601545f9081906bffffffffffffffffffffffff1661233e6040880160208901614183565b60028a015460018b01546bffffffffffffffffffffffff938416955091935061239f92899286926c01000000000000000000000000900467ffffffffffffffff1691740100000000000000000000000000000000000000009091041661363f565b6123d36123c3896001015473ffffffffffffffffffffffffffffffffffffffff1690565b6123cc8861383d565b8787611f3a565b60608681013560038a015560408051610120810182525f6020808301828152838501838152848701849052608080860185905260a0860185905260c0860185905260e0860185905261010086018590528f5473ffffffffffffffffffffffffffffffffffffffff90811687528f85015181169093528e519092169052938c0151948c0151810151938c015101519193909261247392879287929091613871565b6060808201516fffffffffffffffffffffffffffffffff90811685830152825181166080808701919091528c8301515173ffffffffffffffffffffffffffffffffffffffff90811660a08801526020850151831660c0880152908d015151811660e08701526040808501519092166101008701528c51939450929092169187917f7477cd57b252e673beef78791fc93f1063fa51049d8eb72163c8182afa22b5bc91879161252691908e01908e01614006565b8c606001358660600151875f0151886040015189602001516125489190614398565b604080516fffffffffffffffffffffffffffffffff978816815267ffffffffffffffff90961660208701528501939093529084166060840152831660808301529190911660a082015260c00160405180910390a3836fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff1614611d85576040517ff4ac896b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b906126399085906004016143c0565b5f604051808303815f87803b158015612650575f5ffd5b505af1158015612662573d5f5f3e3d5ffd5b5050505050505050505050505050565b5f848152602081905260408120600181015481549192740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff169173ffffffffffffffffffffffffffffffffffffffff16906126d18684614370565b84547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f0200000000000000000000000000000000000000000000000000000000000000178086559091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156127955783547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a0100000000000000000000000000000000000000000000000000004264ffffffffff16021784555b6001840180547fffffffffffffffffffffffff00000000000000000000000000000000000000001667ffffffffffffffff8716604089901b73ffffffffffffffffffffffff0000000000000000161717905560028401546bffffffffffffffffffffffff16151580612824575060028401546c01000000000000000000000000900467ffffffffffffffff1615155b15612854576002840180547fffffffffffff0000000000ff00000000000000000000000000000000000000001690555b8651604080516fffffffffffffffffffffffffffffffff808a1682528416602082015273ffffffffffffffffffffffffffffffffffffffff928316928516918b917f4389094914ab3ccd3008202802ab6ef99a4a4212d4f95c7974bc10219a6f3803910160405180910390a46fffffffffffffffffffffffffffffffff81161561299c5760208701516040517f9c5ea80100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff848116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b158015612985575f5ffd5b505af1158015612997573d5f5f3e3d5ffd5b505050505b83546040517fc6c49b4f0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201526fffffffffffffffffffffffffffffffff8085166024830152871660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c6c49b4f906064015f604051808303815f87803b158015612a62575f5ffd5b505af1158015612a74573d5f5f3e3d5ffd5b505050505050505050505050565b5f80600183547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612abf57612abf613d4d565b03612af8575050600201546bffffffffffffffffffffffff8116916c0100000000000000000000000090910467ffffffffffffffff1690565b5050600101546bffffffffffffffffffffffff604082901c169173ffffffffffffffffffffffffffffffffffffffff90911690565b60038101545f908103612b4157505f919050565b5f600183547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612b7d57612b7d613d4d565b148015612baf575082547a010000000000000000000000000000000000000000000000000000900464ffffffffff1642105b905080612be25782547a010000000000000000000000000000000000000000000000000000900464ffffffffff166114dc565b5050600201547501000000000000000000000000000000000000000000900464ffffffffff1690565b612c1b606082016040830161408f565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff1614612cb05733612c5e606083016040840161408f565b6040517fd2a64a7600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9283166004820152911660248201526044016105aa565b5f612cc1604083016020840161408f565b73ffffffffffffffffffffffffffffffffffffffff1603612d0e576040517f4e183dfc00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b612d1e60c0820160a08301614183565b6fffffffffffffffffffffffffffffffff161580612d6857506bffffffffffffffffffffffff612d5460c0830160a08401614183565b6fffffffffffffffffffffffffffffffff16115b15612d7d5761185c60c0820160a08301614183565b5f612d8e60e0830160c08401614006565b9050428167ffffffffffffffff161080612dbc5750612daf6102584261435d565b8167ffffffffffffffff16115b15612e0d576040517faea9aab600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015261025860448201526064016105aa565b5f612e1f610100840160e08501614006565b9050428167ffffffffffffffff16111580612e4f5750612e4262278d004261435d565b8167ffffffffffffffff16115b15612ea1576040517f47e45dd000000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262278d0060448201526064016105aa565b5f600181612eb2602087018761408f565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f205467ffffffffffffffff16905080612ef761012086016101008701614006565b67ffffffffffffffff16101561040557612f1961012085016101008601614006565b6040517f1cd0763f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff918216600482015290821660248201526044016105aa565b5f7f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e82604051602001612f9492919061450b565b604051602081830303815290604052805190602001209050919050565b5f80808073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c6080870135613003602089018961408f565b61301360c08a0160a08b01614183565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b168152600481019390935273ffffffffffffffffffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff1660448201526064016080604051808303815f875af115801561309a573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130be9190614649565b50919450925090506130d6606086016040870161408f565b73ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff1614158061314b575061311b608086016060870161408f565b73ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff1614155b156131ac576040517f3d084eb30000000000000000000000000000000000000000000000000000000081526080860135600482015273ffffffffffffffffffffffffffffffffffffffff8084166024830152821660448201526064016105aa565b50909392505050565b604080517fb9c290fe634502a8d9108b9bbc233bb29c22395582983d7157377d2bacc0d2bb60208201529081018290525f90606001612f94565b5f5f6131fa856132ae565b90505f5f613209838787613925565b5090925090505f81600381111561322257613222613d4d565b14801561325a57508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b1561326b57600193505050506132a6565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03613294575f93505050506132a6565b6132a08884888861396c565b93505050505b949350505050565b5f5f6132b8611e43565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f8281526020819052604081208190600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561334157613341613d4d565b146133a45780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105aa9187917f010000000000000000000000000000000000000000000000000000000000000090910460ff16906004016142eb565b805473ffffffffffffffffffffffffffffffffffffffff1633146134155780546040517f70d0fa3100000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105aa565b61341e81612a82565b5091506fffffffffffffffffffffffffffffffff82165f0361346f576040517fed522387000000000000000000000000000000000000000000000000000000008152600481018690526024016105aa565b6002810154740100000000000000000000000000000000000000009004841660ff16156134cb576040517f0b96b9aa000000000000000000000000000000000000000000000000000000008152600481018690526024016105aa565b60028101805460ff95861674010000000000000000000000000000000000000000808304979097161786027fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff9091161790555465ffffffffffff939004929092169391925050565b5f7fecebc5ff2428a09f9be736b2fe67bfb84ae3d096c50f249d3645ce759969f7ae82604051602001612f949291906146a3565b5f7f973db7051de0a7813382244d39dbb25ca428c4f09ce5bd63f5e90eb93f11b14882604051602001612f949291906146fb565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c001612f94565b6fffffffffffffffffffffffffffffffff81166136626040860160208701614183565b6fffffffffffffffffffffffffffffffff1611156136d95761368a6040850160208601614183565b6040517fb948bbff0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff918216600482015290821660248201526044016105aa565b5f6fffffffffffffffffffffffffffffffff84166136fd6040870160208801614183565b6fffffffffffffffffffffffffffffffff16108061373d575067ffffffffffffffff83166137316060870160408801614006565b67ffffffffffffffff16105b90505f6fffffffffffffffffffffffffffffffff85166137636040880160208901614183565b6fffffffffffffffffffffffffffffffff161480156137a4575067ffffffffffffffff84166137986060880160408901614006565b67ffffffffffffffff16145b905081806137af5750805b156105ea576137c46040870160208801614183565b856137d56060890160408a01614006565b6040517f7264595a0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff938416600482015292909116602483015267ffffffffffffffff9081166044830152851660648201526084016105aa565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a1441582604051602001612f94929190614738565b604080516080810182525f8082526020820181905291810182905260608101919091526138a0858585856139ef565b90506fffffffffffffffffffffffffffffffff86161561391c575f6138c7878686866139ef565b80518351036fffffffffffffffffffffffffffffffff90811684526020808301519085018051919091038216905260408083015190850180519190910382169052606091820151918401805192909203169052505b95945050505050565b5f80806041849003613959578435602086013560408701355f1a61394b89828585613af6565b955095509550505050613963565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b604080516080810182525f80825260208201819052918101829052606081019190915261271061ffff85166fffffffffffffffffffffffffffffffff871602046fffffffffffffffffffffffffffffffff90811680835286031661ffff841615613a8d578461ffff16612710038461ffff16820281613a7057613a7061479d565b046fffffffffffffffffffffffffffffffff166020830181905290035b61ffff831615613ad7578361ffff168561ffff1661271003038361ffff16820281613aba57613aba61479d565b046fffffffffffffffffffffffffffffffff166040830181905290035b6fffffffffffffffffffffffffffffffff166060820152949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613b2f57505f91506003905082613bdf565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613b80573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116613bd657505f925060019150829050613bdf565b92505f91508190505b9450945094915050565b73ffffffffffffffffffffffffffffffffffffffff81168114611384575f5ffd5b803561216181613be9565b803567ffffffffffffffff81168114612161575f5ffd5b5f5f83601f840112613c3c575f5ffd5b50813567ffffffffffffffff811115613c53575f5ffd5b602083019150836020828501011115613c6a575f5ffd5b9250929050565b5f5f5f5f60608587031215613c84575f5ffd5b8435613c8f81613be9565b9350613c9d60208601613c15565b9250604085013567ffffffffffffffff811115613cb8575f5ffd5b613cc487828801613c2c565b95989497509550505050565b5f60808284031215613ce0575f5ffd5b50919050565b5f5f5f60a08486031215613cf8575f5ffd5b613d028585613cd0565b9250608084013567ffffffffffffffff811115613d1d575f5ffd5b613d2986828701613c2c565b9497909650939450505050565b5f60208284031215613d46575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60038110613d8a57613d8a613d4d565b9052565b5f6101e082019050613da1828451613d7a565b6020830151613dc8602084018273ffffffffffffffffffffffffffffffffffffffff169052565b506040830151613df0604084018273ffffffffffffffffffffffffffffffffffffffff169052565b506060830151613e18606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151613e40608084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060a0830151613e6460a08401826fffffffffffffffffffffffffffffffff169052565b5060c0830151613e8860c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151613ea460e084018267ffffffffffffffff169052565b50610100830151610100830152610120830151613ece61012084018267ffffffffffffffff169052565b50610140830151613eec61014084018267ffffffffffffffff169052565b50610160830151613f0861016084018265ffffffffffff169052565b50610180830151613f2061018084018261ffff169052565b506101a0830151613f366101a084018215159052565b506101c0830151613f4c6101c084018215159052565b5092915050565b5f5f5f838503610140811215613f67575f5ffd5b610120811215613f75575f5ffd5b5083925061012084013567ffffffffffffffff811115613d1d575f5ffd5b5f5f5f60608486031215613fa5575f5ffd5b8335613fb081613be9565b92506020840135613fc081613be9565b9150613fce60408501613c15565b90509250925092565b5f5f5f60408486031215613fe9575f5ffd5b83359250602084013567ffffffffffffffff811115613d1d575f5ffd5b5f60208284031215614016575f5ffd5b6114dc82613c15565b5f5f60408385031215614030575f5ffd5b82359150602083013560ff81168114614047575f5ffd5b809150509250929050565b5f5f5f8385036080811215614065575f5ffd5b6060811215614072575f5ffd5b50839250606084013567ffffffffffffffff811115613d1d575f5ffd5b5f6020828403121561409f575f5ffd5b81356114dc81613be9565b5f5f5f5f5f5f8688036101008112156140c1575f5ffd5b60408112156140ce575f5ffd5b50869550604087013567ffffffffffffffff8111156140eb575f5ffd5b6140f789828a01613c2c565b909650945061410b90508860608901613cd0565b925060e087013567ffffffffffffffff811115614126575f5ffd5b61413289828a01613c2c565b979a9699509497509295939492505050565b5f5f60408385031215614155575f5ffd5b50508035926020909101359150565b80356fffffffffffffffffffffffffffffffff81168114612161575f5ffd5b5f60208284031215614193575f5ffd5b6114dc82614164565b805161ffff81168114612161575f5ffd5b5f604082840312156141bd575f5ffd5b6040805190810167ffffffffffffffff81118282101715614205577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161421881613be9565b81526142266020840161419c565b60208201525092915050565b5f60e0828403128015614243575f5ffd5b5060405160a0810167ffffffffffffffff8111828210171561428c577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052825161429a81613be9565b815260208301516142aa81613be9565b60208201526142bb6040840161419c565b60408201526142cd84606085016141ad565b60608201526142df8460a085016141ad565b60808201529392505050565b828152604081016114dc6020830184613d7a565b602081016015831061431357614313613d4d565b91905290565b5f60208284031215614329575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115611f3457611f34614330565b6fffffffffffffffffffffffffffffffff8281168282160390811115611f3457611f34614330565b6fffffffffffffffffffffffffffffffff8181168382160190811115611f3457611f34614330565b5f6101208201905073ffffffffffffffffffffffffffffffffffffffff835116825273ffffffffffffffffffffffffffffffffffffffff60208401511660208301526040830151614429604084018273ffffffffffffffffffffffffffffffffffffffff169052565b50606083015161444d60608401826fffffffffffffffffffffffffffffffff169052565b50608083015161447160808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161449960a084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060c08301516144bd60c08401826fffffffffffffffffffffffffffffffff169052565b5060e08301516144e560e084018273ffffffffffffffffffffffffffffffffffffffff169052565b50610100830151613f4c6101008401826fffffffffffffffffffffffffffffffff169052565b8281526101408101823561451e81613be9565b73ffffffffffffffffffffffffffffffffffffffff811660208401525061454760208401613c0a565b73ffffffffffffffffffffffffffffffffffffffff811660408401525061457060408401613c0a565b73ffffffffffffffffffffffffffffffffffffffff811660608401525061459960608401613c0a565b73ffffffffffffffffffffffffffffffffffffffff8116608084015250608083013560a0838101919091526145cf908401614164565b6fffffffffffffffffffffffffffffffff811660c0840152506145f460c08401613c15565b67ffffffffffffffff811660e08401525061461160e08401613c15565b67ffffffffffffffff8116610100840152506146306101008401613c15565b67ffffffffffffffff8116610120840152509392505050565b5f5f5f5f6080858703121561465c575f5ffd5b845165ffffffffffff81168114614671575f5ffd5b602086015190945061468281613be9565b604086015190935061469381613be9565b6060959095015193969295505050565b828152813560208083019190915260808201906fffffffffffffffffffffffffffffffff906146d3908501614164565b16604083015267ffffffffffffffff6146ee60408501613c15565b1660608301529392505050565b828152813560208083019190915260608201906fffffffffffffffffffffffffffffffff9061472b908501614164565b1660408301529392505050565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff90614768908501614164565b16604083015267ffffffffffffffff61478360408501613c15565b166060838101919091529290920135608090910152919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd'
