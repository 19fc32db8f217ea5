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
            "name": "probation",
            "type": "bool",
            "internalType": "bool"
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
      },
      {
        "name": "consent",
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
    "name": "ConsentMissing",
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
    "name": "KeySignatureNeeded",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
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
  '0x610140604052348015610010575f5ffd5b50604051614ed7380380614ed783398101604081905261002f9161023e565b6001600160a01b0382166080524660a0528181816100f681604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316826001600160a01b0316639de6e0c76040518163ffffffff1660e01b8152600401602060405180830381865afa158015610144573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101689190610276565b6001600160a01b03161461019e57604051632355f52b60e21b81526001600160a01b038316600482015260240160405180910390fd5b6001600160a01b03821660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020a9190610276565b6001600160a01b0390811661010052166101205250610298915050565b6001600160a01b038116811461023b575f5ffd5b50565b5f5f6040838503121561024f575f5ffd5b825161025a81610227565b602084015190925061026b81610227565b809150509250929050565b5f60208284031215610286575f5ffd5b815161029181610227565b9392505050565b60805160a05160c05160e0516101005161012051614b966103415f395f818161024e015281816107f20152818161187d01528181611d8301528181611f26015281816123270152818161280e015261319801525f81816103240152818161108f0152818161114301526113df01525f818161020201528181610ea201528181611e54015281816127450152612bfb01525f611f9501525f611f6d01525f611fbc0152614b965ff3fe608060405234801561000f575f5ffd5b506004361061018f575f3560e01c80639c6c3cfc116100dd578063c644179811610088578063e6f93e5711610063578063e6f93e57146103c1578063f698da25146103d4578063ffef42a3146103dc575f5ffd5b8063c644179814610359578063ce22ba9a1461036c578063d86cf78d1461037f575f5ffd5b8063a0429005116100b8578063a04290051461030c578063a9b5898f1461031f578063bacca52714610346575f5ffd5b80639c6c3cfc146102d35780639e6141d5146102e65780639fe79583146102f9575f5ffd5b8063468f3e931161013d57806361396d5c1161011857806361396d5c1461029a578063694bd8ef146102ad5780639151b224146102c0575f5ffd5b8063468f3e93146102495780635903d97c146102705780635d9de53414610290575f5ffd5b80632f7fb3231161016d5780632f7fb323146101e15780633b728410146101f4578063411557d1146101fd575f5ffd5b8063073e0d841461019357806311a4c3d4146101a857806317f997bd146101bb575b5f5ffd5b6101a66101a1366004613fcd565b6103e6565b005b6101a66101b6366004614042565b61040b565b6101ce6bffffffffffffffffffffffff81565b6040519081526020015b60405180910390f35b6101a66101ef3660046140d7565b610611565b6101ce61025881565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101d8565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b61028361027e366004614127565b6106cf565b6040516101d8919061417f565b6101ce62093a8081565b6101ce6102a836600461435a565b610a97565b6101a66102bb36600461439a565b610f96565b6101a66102ce3660046143de565b611302565b6101a66102e136600461440d565b611527565b6101a66102f4366004614127565b611534565b6101a6610307366004614426565b6115ff565b6101ce61031a36600461439a565b61172d565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b6101a66103543660046144a7565b6117be565b6101a6610367366004614127565b6118f0565b6101a661037a3660046144da565b6119d8565b6103a861038d366004614517565b60016020525f908152604090205467ffffffffffffffff1681565b60405167ffffffffffffffff90911681526020016101d8565b6101a66103cf366004614532565b611eb8565b6101ce611f6a565b6101ce62278d0081565b6103fb846103f48686611fe5565b8484612061565b61040584846120cb565b50505050565b85355f610417826121dd565b90505f6104238261228d565b905061043c815f01516104358b6123a5565b8a8a612061565b60028201546bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff1661049561047e60408d0160208e01614571565b61048e60608e0160408f0161440d565b84846123f6565b6104af576104a585848484612475565b5050505050610609565b5f88358614801561050157506104cb60408d0160208e01614571565b6fffffffffffffffffffffffffffffffff166104ed60408b0160208c01614571565b6fffffffffffffffffffffffffffffffff16145b801561053e575061051860608d0160408e0161440d565b67ffffffffffffffff1661053260608b0160408c0161440d565b67ffffffffffffffff16145b801561055157508b606001358960600135145b9050806105cb5761056860408d0160208e01614571565b61057860408b0160208c01614571565b6040517fa6e7f3000000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff9283166004820152911660248201526044015b60405180910390fd5b6105d885858b8b8b612876565b61060286856105ed60408d0160208e01614571565b6105fd60608e0160408f0161440d565b612475565b5050505050505b505050505050565b82355f61061d826121dd565b90505f6106298261228d565b805190915073ffffffffffffffffffffffffffffffffffffffff16331461069d5780516040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105c2565b6106aa8282888888612876565b61060983826106bf60408a0160208b01614571565b6105fd60608b0160408c0161440d565b60408051610200810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c081018290526101e08101919091525f8281526020819052604081209081547f0100000000000000000000000000000000000000000000000000000000000000900460ff1660028111156107965761079661413e565b036107a15750919050565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa15801561084c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108709190614620565b90505f600283547f0100000000000000000000000000000000000000000000000000000000000000900460ff1660028111156108ae576108ae61413e565b1490505f5f6108bc85612c6a565b91509150604051806102000160405280865f01601f9054906101000a900460ff1660028111156108ee576108ee61413e565b8152865473ffffffffffffffffffffffffffffffffffffffff1660208201526040018461093557600187015473ffffffffffffffffffffffffffffffffffffffff16610937565b5f5b73ffffffffffffffffffffffffffffffffffffffff90811682528651811660208084019190915287015116604082015260018701547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1660608201526fffffffffffffffffffffffffffffffff8416608082015267ffffffffffffffff831660a0820152600387015460c082015286547a010000000000000000000000000000000000000000000000000000900464ffffffffff1660e082015261010001610a0287612d15565b64ffffffffff9081168252875474010000000000000000000000000000000000000000808204909216602084015260409788015161ffff169783019790975279010000000000000000000000000000000000000000000000000090960460ff161515606082015260029687015460019690049586161515608082015294909516151560a0909401939093525091949350505050565b5f610aa184612df3565b610ad3610ab16020860186614517565b610ac16060870160408801614517565b61031a6101208801610100890161440d565b5f81815260208190526040812091925081547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610b1c57610b1c61413e565b14610b7f5780546040517f28332e850000000000000000000000000000000000000000000000000000000081526105c29184917f010000000000000000000000000000000000000000000000000000000000000090910460ff16906004016146d9565b610b9f610b8f6020870187614517565b610b9887613148565b8686612061565b5f610baa828761317c565b9050610bb96020870187614517565b82547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff91909116178255610c0a610100870160e0880161440d565b825464ffffffffff919091167a010000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1679ffffffffffffffffffffffffffffffffffffffffffffffffffff909116177f0100000000000000000000000000000000000000000000000000000000000000178255610ca76040870160208801614517565b6001830180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff92909216919091179055610cfe60c0870160a08801614571565b6001830180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055610d5a6060870160408801614517565b73ffffffffffffffffffffffffffffffffffffffff16610d7d6020880188614517565b73ffffffffffffffffffffffffffffffffffffffff16847f4a33c269df6324a55e92bcc57f2f8e7f8cec52c0496efefaa4937876c9254c5e610dc560408b0160208c01614517565b610dd560808c0160608d01614517565b8b60800135878d60a0016020810190610dee9190614571565b8e60e0016020810190610e01919061440d565b8f610100016020810190610e15919061440d565b6040805173ffffffffffffffffffffffffffffffffffffffff98891681529790961660208801529486019390935265ffffffffffff90911660608501526fffffffffffffffffffffffffffffffff16608084015267ffffffffffffffff90811660a08401521660c082015260e00160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a7610ed46020890189614517565b610ee460808a0160608b01614517565b610ef460c08b0160a08c01614571565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815273ffffffffffffffffffffffffffffffffffffffff93841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015610f77575f5ffd5b505af1158015610f89573d5f5f3e3d5ffd5b5050505050509392505050565b5f610fa284848461172d565b5f818152602081905260409020909150600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610fed57610fed61413e565b146110505780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105c29184917f010000000000000000000000000000000000000000000000000000000000000090910460ff16906004016146d9565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906110c49060049081016146ed565b602060405180830381865afa1580156110df573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111039190614707565b6040517ff72d0b3b00000000000000000000000000000000000000000000000000000000815290915073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611179906003906004016146ed565b602060405180830381865afa158015611194573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111b89190614707565b62093a8082116111cb5762093a806111cd565b815b6111d7919061474b565b82549091505f9061120e9083907a010000000000000000000000000000000000000000000000000000900464ffffffffff1661474b565b42108015915080611251575073ffffffffffffffffffffffffffffffffffffffff87165f9081526001602052604090205467ffffffffffffffff90811690861610155b1561128b576040517f6230792c000000000000000000000000000000000000000000000000000000008152600481018590526024016105c2565b5f84815260208190526040808220828155600181018390556002810180547fffffffffffff00000000000000000000000000000000000000000000000000001690556003018290555185917fa0f73d0865cccf0e30c73def59c1839d18f2a4228307b3f1dfdeb21b3d02700291a250505050505050565b5f61130c846121dd565b805490915073ffffffffffffffffffffffffffffffffffffffff163314158061133457508115155b156113a0575f61134385613410565b90505f61137261136a846001015473ffffffffffffffffffffffffffffffffffffffff1690565b83878761344a565b90508061139d57825461139d9073ffffffffffffffffffffffffffffffffffffffff16838787612061565b50505b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611415906001906004016146ed565b602060405180830381865afa158015611430573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114549190614707565b61145e904261474b565b82549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff168110611495575050505050565b81547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a01000000000000000000000000000000000000000000000000000064ffffffffff83160217825560405167ffffffffffffffff8216815285907f72b43cf8a65c18d2c3cb2c3ebce801281fcc67f6ada51dc7709c95947b443a819060200160405180910390a25050505050565b61153133826120cb565b50565b5f61153e826121dd565b90505f61154a8261228d565b805190915073ffffffffffffffffffffffffffffffffffffffff1633146115be5780516040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105c2565b60028201546115fa90849083906bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff16612475565b505050565b5f61160a86356121dd565b90505f6116168261228d565b9050611627815f0151888686613507565b6116348282898989612876565b6116446040880160208901614571565b6002830180547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166bffffffffffffffffffffffff92909216919091179055611693606088016040890161440d565b60029290920180547fffffffffffff0000000000ff0000000000000000ffffffffffffffffffffffff166c0100000000000000000000000067ffffffffffffffff909416939093027fffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffff169290921775010000000000000000000000000000000000000000004264ffffffffff160217909155505050505050565b604080517f5372a4026b52d7501b770148cfda9e610815dae5d9e974eb300edbd512d3cb4360208083019190915273ffffffffffffffffffffffffffffffffffffffff808716838501528516606083015267ffffffffffffffff84166080808401919091528351808403909101815260a090920190925280519101205f906117b490613589565b90505b9392505050565b60ff811615806117d1575060058160ff16115b1561180d576040517f7765446e00000000000000000000000000000000000000000000000000000000815260ff821660048201526024016105c2565b5f5f61181a8460026135d2565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690631a27d900906084015b5f604051808303815f87803b1580156118d4575f5ffd5b505af11580156118e6573d5f5f3e3d5ffd5b5050505050505050565b5f6118fa826121dd565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156119935780546040517f9e19b96b000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660248201524260448201526064016105c2565b6119d4826119a08361228d565b60028401546bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff16612475565b5050565b82355f6119e4826121dd565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210611a7c5780546040517f0441f7d8000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660248201524260448201526064016105c2565b611a8c606086016040870161440d565b67ffffffffffffffff16421115611af257611aad606086016040870161440d565b6040517fb03a803f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff90911660048201524260248201526044016105c2565b6bffffffffffffffffffffffff611b0f6040870160208801614571565b6fffffffffffffffffffffffffffffffff161115611b9057611b376040860160208701614571565b6040517fc7f99fce0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff60248201526044016105c2565b8054611bb59073ffffffffffffffffffffffffffffffffffffffff16610b988761380d565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16611bf06040870160208801614571565b6fffffffffffffffffffffffffffffffff1611611c0e575050505050565b60018101545f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16611c4b6040880160208901614571565b611c55919061475e565b90505f611c618361228d565b602001519050866020016020810190611c7a9190614571565b6001840180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055837f8b2c06080a725c5fc5fcfbecf87ac3572a4365deca1898bb3f904cbced855fb7611cf860408a0160208b01614571565b6040516fffffffffffffffffffffffffffffffff909116815260200160405180910390a282546040517fa74fe1910000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201526fffffffffffffffffffffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063a74fe191906044015f604051808303815f87803b158015611dd9575f5ffd5b505af1158015611deb573d5f5f3e3d5ffd5b505084546040517f07dbf4a700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff918216600482015284821660248201526fffffffffffffffffffffffffffffffff861660448201527f000000000000000000000000000000000000000000000000000000000000000090911692506307dbf4a791506064015f604051808303815f87803b158015611e99575f5ffd5b505af1158015611eab573d5f5f3e3d5ffd5b5050505050505050505050565b5f5f611ec58460016135d2565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063eba3c487906084016118bd565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611fb757507f000000000000000000000000000000000000000000000000000000000000000090565b611fe07f0000000000000000000000000000000000000000000000000000000000000000613841565b905090565b604080517f7d1a70757a987ab1e55a35e90f19740f594fb8473fdeca96aad1a1e76cda1a61602082015273ffffffffffffffffffffffffffffffffffffffff84169181019190915267ffffffffffffffff821660608201525f906080016040516020818303038152906040528051906020012090505b92915050565b61206d8484848461344a565b610405578361207b84613589565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909216600483015260248201526044016105c2565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205467ffffffffffffffff908116908216811061214b576040517f5e79334a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8084166004830152821660248201526044016105c2565b73ffffffffffffffffffffffffffffffffffffffff83165f8181526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff871690811790915591519182527f0e30cc27f3c0629b4b08b8ece328bb6daba500aaa84075fbb2f5b017435d3324910160405180910390a2505050565b5f818152602081905260409020600181547f0100000000000000000000000000000000000000000000000000000000000000900460ff1660028111156122255761222561413e565b146122885780546040517f5c2794c40000000000000000000000000000000000000000000000000000000081526105c29184917f010000000000000000000000000000000000000000000000000000000000000090910460ff16906004016146d9565b919050565b6122d86040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b81546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa158015612381573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061205b9190614620565b5f7fd65f70dba0ab0c76749dbc5d4366bb4dd7dfc493dea39881ae827a648a984aef826040516020016123d9929190614786565b604051602081830303815290604052805190602001209050919050565b5f826fffffffffffffffffffffffffffffffff16856fffffffffffffffffffffffffffffffff16118061246a5750826fffffffffffffffffffffffffffffffff16856fffffffffffffffffffffffffffffffff1614801561246a57508167ffffffffffffffff168467ffffffffffffffff16115b90505b949350505050565b5f848152602081905260408120600181015481549192740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff169173ffffffffffffffffffffffffffffffffffffffff16906124d4868461475e565b84547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f0200000000000000000000000000000000000000000000000000000000000000178086559091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156125985783547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a0100000000000000000000000000000000000000000000000000004264ffffffffff16021784555b6001840180547fffffffffffffffffffffffff00000000000000000000000000000000000000001667ffffffffffffffff8716604089901b73ffffffffffffffffffffffff0000000000000000161717905560028401546bffffffffffffffffffffffff16151580612627575060028401546c01000000000000000000000000900467ffffffffffffffff1615155b15612657576002840180547fffffffffffff0000000000ff00000000000000000000000000000000000000001690555b8651604080516fffffffffffffffffffffffffffffffff808a1682528416602082015273ffffffffffffffffffffffffffffffffffffffff928316928516918b917f4389094914ab3ccd3008202802ab6ef99a4a4212d4f95c7974bc10219a6f3803910160405180910390a46fffffffffffffffffffffffffffffffff81161561279f5760208701516040517f9c5ea80100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff848116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b158015612788575f5ffd5b505af115801561279a573d5f5f3e3d5ffd5b505050505b83546040517fc6c49b4f0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201526fffffffffffffffffffffffffffffffff8085166024830152871660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c6c49b4f906064015f604051808303815f87803b158015612864575f5ffd5b505af1158015610602573d5f5f3e3d5ffd5b84548335907a010000000000000000000000000000000000000000000000000000900464ffffffffff16421061290e5785546040517f0441f7d8000000000000000000000000000000000000000000000000000000008152600481018390527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660248201524260448201526064016105c2565b60028601545f9081906bffffffffffffffffffffffff166129356040880160208901614571565b60028a015460018b01546bffffffffffffffffffffffff938416955091935061299692899286926c01000000000000000000000000900467ffffffffffffffff169174010000000000000000000000000000000000000000909104166138e5565b6129ca6129ba896001015473ffffffffffffffffffffffffffffffffffffffff1690565b6129c388613a36565b8787613a6a565b60608681013560038a015560408051610120810182525f6020808301828152838501838152848701849052608080860185905260a0860185905260c0860185905260e0860185905261010086018590528f5473ffffffffffffffffffffffffffffffffffffffff90811687528f85015181169093528e519092169052938c0151948c0151810151938c0151015191939092612a6a92879287929091613b99565b6060808201516fffffffffffffffffffffffffffffffff90811685830152825181166080808701919091528c8301515173ffffffffffffffffffffffffffffffffffffffff90811660a08801526020850151831660c0880152908d015151811660e08701526040808501519092166101008701528c51939450929092169187917f7477cd57b252e673beef78791fc93f1063fa51049d8eb72163c8182afa22b5bc918791612b1d91908e01908e0161440d565b8c606001358660600151875f015188604001518960200151612b3f91906147eb565b604080516fffffffffffffffffffffffffffffffff978816815267ffffffffffffffff90961660208701528501939093529084166060840152831660808301529190911660a082015260c00160405180910390a3836fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff1614612c5e576040517ff4ac896b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b90612c30908590600401614813565b5f604051808303815f87803b158015612c47575f5ffd5b505af1158015612c59573d5f5f3e3d5ffd5b505050505b50505050505050505050565b5f80600183547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612ca757612ca761413e565b03612ce0575050600201546bffffffffffffffffffffffff8116916c0100000000000000000000000090910467ffffffffffffffff1690565b5050600101546bffffffffffffffffffffffff604082901c169173ffffffffffffffffffffffffffffffffffffffff90911690565b60038101545f908103612d2957505f919050565b5f600183547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612d6557612d6561413e565b148015612d97575082547a010000000000000000000000000000000000000000000000000000900464ffffffffff1642105b905080612dca5782547a010000000000000000000000000000000000000000000000000000900464ffffffffff166117b7565b5050600201547501000000000000000000000000000000000000000000900464ffffffffff1690565b612e036060820160408301614517565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff1614612e985733612e466060830160408401614517565b6040517fd2a64a7600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9283166004820152911660248201526044016105c2565b5f612ea96040830160208401614517565b73ffffffffffffffffffffffffffffffffffffffff1603612ef6576040517f4e183dfc00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b612f0660c0820160a08301614571565b6fffffffffffffffffffffffffffffffff161580612f5057506bffffffffffffffffffffffff612f3c60c0830160a08401614571565b6fffffffffffffffffffffffffffffffff16115b15612f6557611b3760c0820160a08301614571565b5f612f7660e0830160c0840161440d565b9050428167ffffffffffffffff161080612fa45750612f976102584261474b565b8167ffffffffffffffff16115b15612ff5576040517faea9aab600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015261025860448201526064016105c2565b5f613007610100840160e0850161440d565b9050428167ffffffffffffffff16111580613037575061302a62278d004261474b565b8167ffffffffffffffff16115b15613089576040517f47e45dd000000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262278d0060448201526064016105c2565b5f60018161309a6020870187614517565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f205467ffffffffffffffff169050806130df6101208601610100870161440d565b67ffffffffffffffff161015610405576131016101208501610100860161440d565b6040517f1cd0763f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff918216600482015290821660248201526044016105c2565b5f7f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e826040516020016123d992919061495e565b5f8080808073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c60808801356131cf60208a018a614517565b6131df60c08b0160a08c01614571565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b168152600481019390935273ffffffffffffffffffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff16604482015260640160a0604051808303815f875af1158015613266573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061328a9190614a9c565b9450509350935093508560400160208101906132a69190614517565b73ffffffffffffffffffffffffffffffffffffffff168373ffffffffffffffffffffffffffffffffffffffff1614158061331b57506132eb6080870160608801614517565b73ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff1614155b1561337c576040517f3d084eb30000000000000000000000000000000000000000000000000000000081526080870135600482015273ffffffffffffffffffffffffffffffffffffffff8085166024830152831660448201526064016105c2565b86547fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff16790100000000000000000000000000000000000000000000000000911515919091027fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff16177401000000000000000000000000000000000000000064ffffffffff85160217909555509392505050565b604080517fb9c290fe634502a8d9108b9bbc233bb29c22395582983d7157377d2bacc0d2bb60208201529081018290525f906060016123d9565b5f5f61345585613589565b90505f5f613464838787613c4d565b5090925090505f81600381111561347d5761347d61413e565b1480156134b557508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b156134c6576001935050505061246d565b8773ffffffffffffffffffffffffffffffffffffffff163b5f036134ef575f935050505061246d565b6134fb88848888613c94565b98975050505050505050565b3373ffffffffffffffffffffffffffffffffffffffff851614610405575f81900361357c576040517fcc84d06300000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff851660248201526044016105c2565b610405846103f485613d17565b5f5f613593611f6a565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f8281526020819052604081208190600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561361c5761361c61413e565b1461367f5780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105c29187917f010000000000000000000000000000000000000000000000000000000000000090910460ff16906004016146d9565b805473ffffffffffffffffffffffffffffffffffffffff1633146136f05780546040517f70d0fa3100000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105c2565b6136f981612c6a565b5091506fffffffffffffffffffffffffffffffff82165f0361374a576040517fed522387000000000000000000000000000000000000000000000000000000008152600481018690526024016105c2565b6002810154740100000000000000000000000000000000000000009004841660ff16156137a6576040517f0b96b9aa000000000000000000000000000000000000000000000000000000008152600481018690526024016105c2565b60028101805460ff95861674010000000000000000000000000000000000000000808304979097161786027fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff9091161790555464ffffffffff939004929092169391925050565b5f7fecebc5ff2428a09f9be736b2fe67bfb84ae3d096c50f249d3645ce759969f7ae826040516020016123d9929190614b11565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c0016123d9565b6fffffffffffffffffffffffffffffffff81166139086040860160208701614571565b6fffffffffffffffffffffffffffffffff16111561397f576139306040850160208601614571565b6040517fb948bbff0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff918216600482015290821660248201526044016105c2565b6139a96139926040860160208701614571565b6139a2606087016040880161440d565b85856123f6565b610405576139bd6040850160208601614571565b836139ce606087016040880161440d565b6040517f7264595a0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff938416600482015292909116602483015267ffffffffffffffff9081166044830152831660648201526084016105c2565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a14415826040516020016123d9929190614786565b5f613a7484613589565b90505f5f613a83838686613c4d565b5090925090505f816003811115613a9c57613a9c61413e565b148015613ad457508673ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b15613ae157505050610405565b73ffffffffffffffffffffffffffffffffffffffff87163b15613b48576040517f172ab45d00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff881660048201526024016105c2565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff88166004820152602481018490526044016105c2565b604080516080810182525f808252602082018190529181018290526060810191909152613bc885858585613d4b565b90506fffffffffffffffffffffffffffffffff861615613c44575f613bef87868686613d4b565b80518351036fffffffffffffffffffffffffffffffff90811684526020808301519085018051919091038216905260408083015190850180519190910382169052606091820151918401805192909203169052505b95945050505050565b5f80806041849003613c81578435602086013560408701355f1a613c7389828585613e52565b955095509550505050613c8b565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f7f379a6254c6a5b6b49ec50f831d8bc9d7db9a28ab7e60a79bf0b2e77a995a16c9826040516020016123d9929190614786565b604080516080810182525f80825260208201819052918101829052606081019190915261271061ffff85166fffffffffffffffffffffffffffffffff871602046fffffffffffffffffffffffffffffffff90811680835286031661ffff841615613de9578461ffff16612710038461ffff16820281613dcc57613dcc614b69565b046fffffffffffffffffffffffffffffffff166020830181905290035b61ffff831615613e33578361ffff168561ffff1661271003038361ffff16820281613e1657613e16614b69565b046fffffffffffffffffffffffffffffffff166040830181905290035b6fffffffffffffffffffffffffffffffff166060820152949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613e8b57505f91506003905082613f3b565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613edc573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116613f3257505f925060019150829050613f3b565b92505f91508190505b9450945094915050565b73ffffffffffffffffffffffffffffffffffffffff81168114611531575f5ffd5b803561228881613f45565b803567ffffffffffffffff81168114612288575f5ffd5b5f5f83601f840112613f98575f5ffd5b50813567ffffffffffffffff811115613faf575f5ffd5b602083019150836020828501011115613fc6575f5ffd5b9250929050565b5f5f5f5f60608587031215613fe0575f5ffd5b8435613feb81613f45565b9350613ff960208601613f71565b9250604085013567ffffffffffffffff811115614014575f5ffd5b61402087828801613f88565b95989497509550505050565b5f6080828403121561403c575f5ffd5b50919050565b5f5f5f5f5f5f6101408789031215614058575f5ffd5b614062888861402c565b9550608087013567ffffffffffffffff81111561407d575f5ffd5b61408989828a01613f88565b909650945061409d90508860a0890161402c565b925061012087013567ffffffffffffffff8111156140b9575f5ffd5b6140c589828a01613f88565b979a9699509497509295939492505050565b5f5f5f60a084860312156140e9575f5ffd5b6140f3858561402c565b9250608084013567ffffffffffffffff81111561410e575f5ffd5b61411a86828701613f88565b9497909650939450505050565b5f60208284031215614137575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6003811061417b5761417b61413e565b9052565b5f6102008201905061419282845161416b565b60208301516141b9602084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060408301516141e1604084018273ffffffffffffffffffffffffffffffffffffffff169052565b506060830151614209606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151614231608084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060a083015161425560a08401826fffffffffffffffffffffffffffffffff169052565b5060c083015161427960c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161429560e084018267ffffffffffffffff169052565b506101008301516101008301526101208301516142bf61012084018267ffffffffffffffff169052565b506101408301516142dd61014084018267ffffffffffffffff169052565b506101608301516142f961016084018265ffffffffffff169052565b5061018083015161431161018084018261ffff169052565b506101a08301516143276101a084018215159052565b506101c083015161433d6101c084018215159052565b506101e08301516143536101e084018215159052565b5092915050565b5f5f5f83850361014081121561436e575f5ffd5b61012081121561437c575f5ffd5b5083925061012084013567ffffffffffffffff81111561410e575f5ffd5b5f5f5f606084860312156143ac575f5ffd5b83356143b781613f45565b925060208401356143c781613f45565b91506143d560408501613f71565b90509250925092565b5f5f5f604084860312156143f0575f5ffd5b83359250602084013567ffffffffffffffff81111561410e575f5ffd5b5f6020828403121561441d575f5ffd5b6117b782613f71565b5f5f5f5f5f60c0868803121561443a575f5ffd5b614444878761402c565b9450608086013567ffffffffffffffff81111561445f575f5ffd5b61446b88828901613f88565b90955093505060a086013567ffffffffffffffff81111561448a575f5ffd5b61449688828901613f88565b969995985093965092949392505050565b5f5f604083850312156144b8575f5ffd5b82359150602083013560ff811681146144cf575f5ffd5b809150509250929050565b5f5f5f83850360808112156144ed575f5ffd5b60608112156144fa575f5ffd5b50839250606084013567ffffffffffffffff81111561410e575f5ffd5b5f60208284031215614527575f5ffd5b81356117b781613f45565b5f5f60408385031215614543575f5ffd5b50508035926020909101359150565b80356fffffffffffffffffffffffffffffffff81168114612288575f5ffd5b5f60208284031215614581575f5ffd5b6117b782614552565b805161ffff81168114612288575f5ffd5b5f604082840312156145ab575f5ffd5b6040805190810167ffffffffffffffff811182821017156145f3577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161460681613f45565b81526146146020840161458a565b60208201525092915050565b5f60e0828403128015614631575f5ffd5b5060405160a0810167ffffffffffffffff8111828210171561467a577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052825161468881613f45565b8152602083015161469881613f45565b60208201526146a96040840161458a565b60408201526146bb846060850161459b565b60608201526146cd8460a0850161459b565b60808201529392505050565b828152604081016117b7602083018461416b565b60208101601583106147015761470161413e565b91905290565b5f60208284031215614717575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082018082111561205b5761205b61471e565b6fffffffffffffffffffffffffffffffff828116828216039081111561205b5761205b61471e565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff906147b6908501614552565b16604083015267ffffffffffffffff6147d160408501613f71565b166060838101919091529290920135608090910152919050565b6fffffffffffffffffffffffffffffffff818116838216019081111561205b5761205b61471e565b5f6101208201905073ffffffffffffffffffffffffffffffffffffffff835116825273ffffffffffffffffffffffffffffffffffffffff6020840151166020830152604083015161487c604084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060608301516148a060608401826fffffffffffffffffffffffffffffffff169052565b5060808301516148c460808401826fffffffffffffffffffffffffffffffff169052565b5060a08301516148ec60a084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060c083015161491060c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161493860e084018273ffffffffffffffffffffffffffffffffffffffff169052565b506101008301516143536101008401826fffffffffffffffffffffffffffffffff169052565b8281526101408101823561497181613f45565b73ffffffffffffffffffffffffffffffffffffffff811660208401525061499a60208401613f66565b73ffffffffffffffffffffffffffffffffffffffff81166040840152506149c360408401613f66565b73ffffffffffffffffffffffffffffffffffffffff81166060840152506149ec60608401613f66565b73ffffffffffffffffffffffffffffffffffffffff8116608084015250608083013560a083810191909152614a22908401614552565b6fffffffffffffffffffffffffffffffff811660c084015250614a4760c08401613f71565b67ffffffffffffffff811660e084015250614a6460e08401613f71565b67ffffffffffffffff811661010084015250614a836101008401613f71565b67ffffffffffffffff8116610120840152509392505050565b5f5f5f5f5f60a08688031215614ab0575f5ffd5b855165ffffffffffff81168114614ac5575f5ffd5b6020870151909550614ad681613f45565b6040870151909450614ae781613f45565b6060870151608088015191945092508015158114614b03575f5ffd5b809150509295509295909350565b828152813560208083019190915260808201906fffffffffffffffffffffffffffffffff90614b41908501614552565b16604083015267ffffffffffffffff614b5c60408501613f71565b1660608301529392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd'
